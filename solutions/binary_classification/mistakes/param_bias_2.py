# /// mistake
# id = "W05"
# title = "Bias with several values"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = ["x·weight has one column. Which shape comes out when your bias is added to it, and where do the extra columns come from?"]
# ko = ["x·weight는 열이 하나예요. 여기에 지금의 bias를 더하면 shape이 어떻게 되나요? 늘어난 열은 어디에서 왔을까요?"]
# ///
import torch


def init_parameters(n_features):
    weight = torch.zeros((n_features, 1), requires_grad=True)
    bias = torch.zeros(2, requires_grad=True)
    return weight, bias
