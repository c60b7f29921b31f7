# only the rows that are a yes
def predict(h):
    return (h >= 0.5)[h >= 0.5]
