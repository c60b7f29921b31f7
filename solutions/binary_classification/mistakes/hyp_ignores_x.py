# /// mistake
# id = "H11"
# title = "Ignores its argument x"
# check = "test_takes_any_number_of_samples"
# [hints]
# en = ["The check handed in samples of its own, and the answers are still those of the six training samples. Which x is the function looking at?"]
# ko = ["다른 샘플을 넣어 검사했는데, 답은 여전히 학습 데이터 여섯 개의 것이에요. 함수가 어떤 x를 보고 있나요?"]
# ///
import torch


def hypothesis(x, weight, bias):
    x_train, _ = load_data()
    return torch.sigmoid(x_train @ weight + bias)
