# /// mistake
# id = "S04"
# title = "Misspelt name, or wrong module"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["torch has nothing of that name. How is it spelt, letter by letter, and in which part of torch does it live?"]
# ko = ["torch에 그런 이름은 없어요. 철자가 한 글자씩 맞나요? torch의 어느 모듈에 있는 이름인가요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmod(x @ weight + bias)
