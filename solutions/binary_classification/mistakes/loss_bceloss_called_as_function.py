# /// mistake
# id = "L18"
# title = "Loss class called like a function"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["A name with a capital letter is a class. What has to be done with a class before it can be used on data?"]
# ko = ["대문자로 시작하는 이름은 클래스예요. 클래스를 데이터에 쓰려면 먼저 무엇을 해야 할까요?"]
# ///
import torch


def compute_loss(h, y):
    return torch.nn.BCELoss(h, y)
