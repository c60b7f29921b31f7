# /// mistake
# id = "H05"
# title = "Operands in the wrong order"
# check = "test_is_half_at_the_start"
# [hints]
# en = ["Write the two shapes side by side in the order in which you multiply. Are the two numbers in the middle equal?"]
# ko = ["곱하는 순서대로 두 shape을 나란히 적어 보세요. 가운데 두 숫자가 같은가요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(weight @ x + bias)
