# /// mistake
# id = "L01"
# title = "A regression loss"
# check = "test_starts_at_ln_2"
# [hints]
# en = ["When every answer is 0.5 the loss should be about 0.6931, which is ln 2. Where is there a logarithm in your loss?"]
# ko = ["모두 0.5라고 답했을 때의 loss는 약 0.6931, 즉 ln 2여야 해요. 지금 loss 식 어디에 로그가 있나요?"]
# ///


def compute_loss(h, y):
    return (h - y).abs().mean()
