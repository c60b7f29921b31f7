# /// mistake
# id = "T35"
# title = "Invented results"
# check = "test_each_epoch_has_its_own_loss"
# [hints]
# en = ["On other data you return the same numbers. Where do your losses come from?"]
# ko = ["다른 데이터를 넣어도 같은 숫자가 나와요. 이 loss들은 어디에서 온 것인가요?"]
# ///
import torch


def train(x, y, weight, bias, lr=1.0, epochs=1000):
    with torch.no_grad():
        weight.copy_(torch.tensor([[3.2521], [1.5174]]))
        bias.copy_(torch.tensor([-14.4777]))
    return [0.6931471824645996] + [0.0198] * epochs
