# P07: the answers are worked out, printed and lost
def predict(h):
    prediction = h >= torch.FloatTensor([0.5])
    print(prediction)
