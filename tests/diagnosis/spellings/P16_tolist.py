# P16: a list by a loop
def predict(h):
    answers = []
    for probability in h:
        answers.append(probability.item() >= 0.5)
    return answers
