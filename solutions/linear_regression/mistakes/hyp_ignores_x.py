# /// mistake
# id = "H11"
# title.en = "Ignores its argument x"
# title.ko = "받은 x를 쓰지 않아요"
# check = "test_takes_any_number_of_features"
# [hints]
# en = [
#     """The check handed in 5 samples with 3 features; the error speaks of 3x1. Print the shape \
#     of what you multiply: which x is it?""",
#     """A function that works from what it is handed serves any samples; one that fetches its \
#     own data knows only these. Print the shape of the tensor that you multiply by weight: in \
#     this check it should be torch.Size([5, 3]). Lesson: 'Task 2: hypothesis'.""",
#     """
# our_town = [20.0, 22.0, 24.0]
#
# def fetched(degrees):
#     return sum(our_town) / len(our_town)
#
# def handed_in(degrees):
#     return sum(degrees) / len(degrees)
#
# print(fetched([1.0, 3.0]), handed_in([1.0, 3.0]))  # 22.0 2.0""",
# ]
# ko = [
#     """검사는 특성이 3개인 샘플 5개를 넣었는데, 오류는 3x1이라고 해요. 곱하는 텐서의 shape을 \
#     출력해 보세요. 어느 x인가요?""",
#     """넘겨받은 값으로 계산하는 함수는 어떤 샘플에도 쓸 수 있어요. 데이터를 직접 가져오는 \
#     함수는 그 데이터밖에 몰라요. weight와 곱하는 텐서의 shape을 출력해 보세요. 이 검사에서는 \
#     torch.Size([5, 3])이어야 해요. 읽기: '2단계: hypothesis'.""",
#     """
# our_town = [20.0, 22.0, 24.0]
#
# def fetched(degrees):
#     return sum(our_town) / len(our_town)
#
# def handed_in(degrees):
#     return sum(degrees) / len(degrees)
#
# print(fetched([1.0, 3.0]), handed_in([1.0, 3.0]))  # 22.0 2.0""",
# ]
# ///


def hypothesis(x, weight, bias):
    if x.dim() != 2:
        raise ValueError(f"x should be (n, d), but it is {tuple(x.shape)}")
    x, _ = load_data()
    return x @ weight + bias
