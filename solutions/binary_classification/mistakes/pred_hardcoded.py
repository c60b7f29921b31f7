# /// mistake
# id = "P06"
# title = "The answers typed in"
# check = "test_answers_yes_or_no"
# [hints]
# en = ["The check handed in other probabilities and got the same answers. What should the answers depend on?"]
# ko = ["다른 확률을 넣어 검사했는데 같은 답이 나왔어요. 답은 무엇에 따라 정해져야 할까요?"]
# ///
import torch


def predict(h):
    return torch.tensor([[False], [False], [False], [True], [True], [True]])
