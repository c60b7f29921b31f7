# /// mistake
# id = "L12"
# title = "Detached loss made to 'require grad' again"
# check = "test_gradient_flows_back_to_h"
# [hints]
# en = ["The error is gone. Is its cause gone, too? Print `loss.grad_fn`: does the loss still know h?"]
# ko = ["오류는 사라졌어요. 원인도 사라졌을까요? `loss.grad_fn`을 출력해 보세요. loss가 아직 h를 알고 있나요?"]
# ///
import torch.nn.functional as F


def compute_loss(h, y):
    loss = F.binary_cross_entropy(h, y).detach()
    loss.requires_grad = True
    return loss
