# /// mistake
# id = "H10"
# title = "Another activation function"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["At a score of 0 the model is undecided. Which value should come out there, and which does yours give?"]
# ko = ["점수가 0이면 모델은 아직 반반이에요. 이때 어떤 값이 나와야 하고, 지금은 어떤 값이 나오나요?"]
# ///
import torch.nn.functional as F


def hypothesis(x, weight, bias):
    return F.logsigmoid(x @ weight + bias)
