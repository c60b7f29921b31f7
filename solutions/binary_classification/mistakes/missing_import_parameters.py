# /// mistake
# id = "S03"
# title.en = "Missing import"
# title.ko = "import가 빠졌어요"
# check = "test_one_weight_per_feature_and_one_bias[2]"
# [hints]
# en = [
#     """The error names something that Python does not know here. Where do such names come \
#     into a file?""",
#     """A name is known once the file has defined or imported it; imports stand at the top, \
#     and `as` gives a short name. Print the name from the error right below your imports: it \
#     should read <module ...>. pytorch.org/docs: torch.nn.functional.""",
#     """
# # stats.mean([1, 3]) -> NameError: name 'stats' is not defined
# import statistics as stats
# print(stats.mean([1, 3]))  # 2""",
# ]
# ko = [
#     "오류에 나온 이름을 파이썬이 몰라요. 이런 이름은 파일의 어디에서 들여오나요?",
#     """이름은 파일에서 정의하거나 import한 다음에야 쓸 수 있어요. import는 맨 위에 쓰고, \
#     `as`로 짧은 이름을 붙여요. 오류에 나온 이름을 import 바로 아래에서 출력해 보세요. <module \
#     ...>이라고 나와야 해요. pytorch.org/docs: torch.nn.functional.""",
#     """
# # stats.mean([1, 3]) -> NameError: name 'stats' is not defined
# import statistics as stats
# print(stats.mean([1, 3]))  # 2""",
# ]
# [note]
# en = "The line that raised is fine: what is missing belongs at the top of the file."
# ko = "오류가 난 줄에는 문제가 없어요. 빠진 것은 파일의 맨 위에 있어야 해요."
# ///
import torch


def init_parameters(n_features):
    weight = nn.Parameter(torch.zeros(n_features, 1))
    bias = nn.Parameter(torch.zeros(1))
    return weight, bias
