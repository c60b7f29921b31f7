# /// mistake
# id = "H07"
# title = "Bias added after the sigmoid"
# check = "test_follows_the_bias"
# [hints]
# en = ["Try bias = 10. Can you still call the result a probability? At which moment should the bias join in?"]
# ko = ["bias를 10으로 두고 불러 보세요. 결과를 여전히 확률이라고 부를 수 있나요? bias는 언제 더해져야 할까요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    return torch.sigmoid(x @ weight) + bias
