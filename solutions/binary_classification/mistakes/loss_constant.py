# /// mistake
# id = "L14"
# title = "The expected number typed in"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["Give your loss better answers than 0.5. Should the number go down?"]
# ko = ["0.5보다 더 좋은 답을 loss 함수에 넣어 보세요. 값이 내려가야 하지 않을까요?"]
# ///
import torch


def compute_loss(h, y):
    return torch.tensor(0.6931, requires_grad=True)
