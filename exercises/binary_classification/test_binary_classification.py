"""The public checks of "Binary classification by hand", in the order of the lesson.

Each hands correct inputs in and calls one function of yours. What it expects is worked out here in
NumPy, in double precision, by the formulas of the lesson.
"""

import math

import numpy as np
import pytest

from grader.checks import approx, raises

EPS = 1e-5


def points():
    """The six points of the lesson: x (6, 2), y (6, 1)."""
    x = np.array([[1, 2], [2, 3], [3, 1], [4, 3], [5, 3], [6, 2]], dtype=np.float32)
    y = np.array([[0], [0], [0], [1], [1], [1]], dtype=np.float32)
    return x, y


def other_points():
    """Five points with three features, all within ±2: x (5, 3), y (5, 1)."""
    x = np.array(
        [[0.5, -1, 2], [-1.5, 0.25, 1], [2, 1.5, -0.5], [1, -2, 0.75], [-0.25, 1, -1]],
        dtype=np.float32,
    )
    y = np.array([[1], [0], [1], [1], [0]], dtype=np.float32)
    return x, y


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def descend(x, y, lr, epochs, weight=0.0, bias=0.0):
    """Gradient descent by its formulas: (losses, weight, bias) after `epochs + 1` updates."""
    x, y = x.astype(np.float64), y.astype(np.float64)
    weight, bias = np.full((x.shape[1], 1), weight), np.full(1, bias)
    losses = []
    for _ in range(epochs + 1):
        h = sigmoid(x @ weight + bias)  # (n, 1)
        losses.append(float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))))
        weight = weight - lr * x.T @ (h - y) / len(y)  # (d, n) @ (n, 1) -> (d, 1)
        bias = bias - lr * np.mean(h - y)
    return losses, weight, bias


def zeros(student, n_features):
    """A fresh weight (d, 1) and bias (1,) of zeros that collect gradients."""
    weight = student.tensor(np.zeros((n_features, 1)), requires_grad=True)
    bias = student.tensor(np.zeros(1), requires_grad=True)
    return weight, bias


# 1 shapes


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_returns_rows_and_columns(student):
    """The number of samples and the number of features come back, in this order.

    ko: 샘플의 수와 특성의 수를 이 순서로 돌려줘요.
    hint: x has 6 rows and 2 columns. Which two numbers does the caller need, and in which order?
    hint ko: x는 6행 2열이에요. 부른 쪽에 필요한 숫자 두 개는 무엇이고, 어떤 순서일까요?
    """
    x, y = points()
    expected = (6, 2)
    assert student.check_shapes(x, y) == expected


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_returns_them_for_other_data(student):
    """Five samples with three features give (5, 3).

    ko: 특성이 3개인 샘플 5개이면 (5, 3)이에요.
    hint: This x is (5, 3). Do your two numbers come from the shape that was handed in?
    hint ko: 이번 x는 (5, 3)이에요. 두 숫자는 넘겨받은 텐서의 shape에서 나온 것인가요?
    """
    x, y = other_points()
    expected = (5, 3)
    assert student.check_shapes(x, y) == expected


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_refuses_flat_y(student):
    """y of shape (6,) is refused with a ValueError.

    ko: shape이 (6,)인 y는 ValueError로 거절해요.
    hint: What is y.dim() when y is (6,)? What shape does h − y have then?
    hint ko: y가 (6,)이면 y.dim()은 얼마인가요? 그때 h − y의 shape은 무엇일까요?
    """
    x, y = points()
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x, y[:, 0])


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_refuses_two_answers_per_sample(student):
    """y of shape (6, 2) is refused with a ValueError.

    ko: shape이 (6, 2)인 y는 ValueError로 거절해요.
    hint: y is (6, 2) here. How many answers does one sample have, and how many should it have?
    hint ko: 여기서 y는 (6, 2)예요. 샘플 하나에 정답이 몇 개이고, 몇 개여야 할까요?
    """
    x, y = points()
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x, np.hstack([y, y]))


@pytest.mark.task("shapes")
@pytest.mark.points(1)
def test_refuses_another_number_of_rows(student):
    """Six rows of x and five answers are refused with a ValueError.

    ko: x는 6행인데 정답이 5개이면 ValueError로 거절해요.
    hint: 6 rows of x, 5 of y: which sample has no answer?
    hint ko: x는 6행, y는 5행이에요. 정답이 없는 샘플은 어느 것인가요?
    """
    x, y = points()
    student.check_shapes(x, y)
    with raises("ValueError"):
        student.check_shapes(x, y[:5])


# 2 parameters


@pytest.mark.task("parameters")
@pytest.mark.points(1)
@pytest.mark.parametrize("n_features", [2, 3])
def test_one_weight_per_feature_and_one_bias(student, n_features):
    """weight is (n_features, 1) and bias is (1,).

    ko: weight는 (n_features, 1), bias는 (1,)이에요.
    hint: How many numbers does one sample have, and how many samples share one bias?
    hint ko: 샘플 하나에 숫자가 몇 개 있나요? 그리고 bias 하나를 함께 쓰는 샘플은 몇 개인가요?
    """
    expected = ((n_features, 1), (1,))
    weight, bias = student.init_parameters(n_features)
    assert (weight.shape, bias.shape) == expected


@pytest.mark.task("parameters")
@pytest.mark.points(1)
def test_start_at_zero(student):
    """All parameters start at 0.

    ko: 모든 parameter는 0에서 시작해요.
    hint: Before it has learned anything, what should the model say about every sample?
    hint ko: 아직 아무것도 배우지 않았다면 모델은 모든 샘플에 대해 뭐라고 답해야 할까요?
    """
    expected = [np.zeros((2, 1)), np.zeros(1)]
    weight, bias = student.init_parameters(2)
    assert [weight, bias] == approx(expected)


@pytest.mark.task("parameters")
@pytest.mark.points(1)
def test_hold_fractions(student):
    """Both are float32, torch's usual kind of number.

    ko: 둘 다 torch가 보통 쓰는 float32예요.
    hint: A step can be as small as 0.001. What is the dtype of each, and can it hold that number?
    hint ko: 한 걸음은 0.001처럼 작을 수도 있어요. 두 텐서의 dtype은 무엇이고, 그런 수를 담을 수 있나요?
    """
    expected = ("float32", "float32")
    weight, bias = student.init_parameters(2)
    assert (weight.dtype, bias.dtype) == expected


@pytest.mark.task("parameters")
@pytest.mark.points(1)
def test_gradients_reach_both(student):
    """A gradient can be worked out for weight and for bias.

    ko: weight와 bias 모두 기울기를 구할 수 있어요.
    hint: Later, backward() looks for tensors that collect gradients. What does requires_grad say of each?
    hint ko: 나중에 backward()는 기울기를 모을 텐서를 찾아요. 두 텐서의 requires_grad는 무엇인가요?
    """
    expected = [np.ones((2, 1)), np.ones(1)]
    weight, bias = student.init_parameters(2)
    found = student.gradients(weight, [weight]) + student.gradients(bias, [bias])
    assert found == approx(expected)


@pytest.mark.task("parameters")
@pytest.mark.points(0)
def test_are_leaves(student):
    """Both are leaves: made directly, not computed from another tensor.

    ko: 둘 다 leaf예요. 다른 텐서를 계산해서 나온 것이 아니라 직접 만든 텐서예요.
    hint: Print weight.is_leaf. Was anything done to the tensor after requires_grad was switched on?
    hint ko: weight.is_leaf를 출력해 보세요. requires_grad를 켠 다음에 다른 연산을 하지는 않았나요?
    """
    expected = (True, True)  # what a worker claims earns no point: that they learn, does
    weight, bias = student.init_parameters(2)
    assert (weight.is_leaf, bias.is_leaf) == expected


@pytest.mark.task("parameters")
@pytest.mark.points(1)
def test_are_new_at_each_call(student):
    """A second call returns tensors of its own.

    ko: 두 번째 호출은 새 텐서를 돌려줘요.
    hint: Call init_parameters() twice. Is the second weight new, or the very same tensor?
    hint ko: init_parameters()를 두 번 불러 보세요. 두 번째 weight는 새것인가요, 똑같은 그 텐서인가요?
    """
    weight, bias = student.init_parameters(2)
    another_weight, another_bias = student.init_parameters(2)
    assert (another_weight is not weight, another_bias is not bias) == (True, True)
    found = student.gradients(weight, [another_weight]) + student.gradients(bias, [another_bias])
    assert found == approx([None, None])  # moving the one does not move the other


# 3 hypothesis


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_is_half_at_the_start(student):
    """With all parameters at 0 every probability is 0.5.

    ko: parameter가 모두 0이면 모든 확률은 0.5예요.
    hint: At a score of 0 the model is undecided. Which value should come out, and in which shape?
    hint ko: 점수가 0이면 모델은 아직 반반이에요. 어떤 값이, 어떤 shape으로 나와야 할까요?
    """
    x, _ = points()
    expected = np.full((6, 1), 0.5)
    assert student.hypothesis(x, np.zeros((2, 1)), np.zeros(1)) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_follows_the_weight(student):
    """With weight (0.5, −0.25) each sample gets its own probability.

    ko: weight가 (0.5, −0.25)이면 샘플마다 확률이 달라요.
    hint: One number for each sample: two products, added up. What turns it into a probability?
    hint ko: 샘플마다 숫자 하나, 즉 두 곱을 더한 값이 필요해요. 그 값을 확률로 바꿔 주는 것은 무엇인가요?
    """
    x, _ = points()
    weight, bias = np.array([[0.5], [-0.25]]), np.zeros(1)
    expected = sigmoid(x @ weight + bias)
    assert student.hypothesis(x, weight, bias) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_follows_the_bias(student):
    """With weight 0 and bias 1 every probability is sigmoid(1) ≈ 0.7311.

    ko: weight가 0이고 bias가 1이면 모든 확률은 sigmoid(1) ≈ 0.7311이에요.
    hint: When the bias grows, should the probability go up or down? At which moment does it join in?
    hint ko: bias가 커지면 확률은 올라가야 할까요, 내려가야 할까요? bias는 언제 더해져야 하나요?
    """
    x, _ = points()
    expected = np.full((6, 1), sigmoid(1.0))
    assert student.hypothesis(x, np.zeros((2, 1)), np.ones(1)) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_takes_any_number_of_samples(student):
    """Five samples with three features give five probabilities.

    ko: 특성이 3개인 샘플 5개이면 확률도 5개예요.
    hint: Here x is (5, 3) and weight is (3, 1). Which x and which weight does the function look at?
    hint ko: 여기서 x는 (5, 3), weight는 (3, 1)이에요. 함수는 어떤 x와 어떤 weight를 보고 있나요?
    """
    x, _ = other_points()
    weight, bias = np.array([[1.0], [-0.5], [0.25]]), np.array([0.125])
    expected = sigmoid(x @ weight + bias)
    assert student.hypothesis(x, weight, bias) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_gradients_flow_back(student):
    """The gradients of weight and bias are those of the formula.

    ko: weight와 bias의 기울기가 식에서 나오는 값과 같아요.
    hint: Print h.grad_fn. Does h remember that it came from weight and bias?
    hint ko: h.grad_fn을 출력해 보세요. h는 weight와 bias에서 나왔다는 것을 기억하고 있나요?
    """
    x, _ = points()
    h = sigmoid(x @ np.array([[0.5], [-0.25]]) + 0.25)
    slope = h * (1 - h)  # (6, 1), of the sigmoid
    expected = [x.T @ slope, np.array([slope.sum()])]
    weight = student.tensor([[0.5], [-0.25]], requires_grad=True)
    bias = student.tensor([0.25], requires_grad=True)
    found = student.gradients(student.hypothesis(x, weight, bias), [weight, bias])
    assert found == approx(expected, abs=1e-4)


# 4 loss


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_starts_at_ln_2(student):
    """With every probability 0.5 the loss is ln 2 ≈ 0.693147.

    ko: 모든 확률이 0.5이면 loss는 ln 2 ≈ 0.693147이에요.
    hint: Each sample costs −ln 0.5 here. Of what is the logarithm taken, and how do six costs become one number?
    hint ko: 여기서 샘플 하나의 값은 −ln 0.5예요. 로그는 무엇에 씌우고, 여섯 개의 값은 어떻게 숫자 하나가 될까요?
    """
    _, y = points()
    expected = math.log(2)
    assert student.compute_loss(np.full((6, 1), 0.5), y) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_weighs_each_answer(student):
    """Good answers cost little, bad ones much.

    ko: 좋은 답은 loss가 작고, 나쁜 답은 loss가 커요.
    hint: For y = 0 and h = 0.9, a confident mistake, which logarithm counts the cost?
    hint ko: y = 0인데 h = 0.9라고 자신 있게 틀렸다면, 어떤 로그가 그 값을 매기나요?
    """
    h = np.array([[0.1], [0.4], [0.9], [0.8]])
    y = np.array([[0.0], [0.0], [0.0], [1.0]])
    expected = float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    assert student.compute_loss(h, y) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_does_not_grow_with_the_number_of_rows(student):
    """Sixty equal rows have the loss of six: a mean, not a sum.

    ko: 같은 행이 60개여도 loss는 6개일 때와 같아요. 합이 아니라 평균이니까요.
    hint: Sixty rows, each as good as before. Is your loss a sum or a mean?
    hint ko: 똑같은 행이 60개예요. 지금 loss는 합인가요, 평균인가요?
    """
    h = np.tile([[0.25], [0.75]], (30, 1))
    expected = -math.log(0.75)
    assert student.compute_loss(h, np.tile([[0.0], [1.0]], (30, 1))) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_gradient_flows_back_to_h(student):
    """The gradient of the loss by h is that of the formula.

    ko: h에 대한 loss의 기울기가 식에서 나오는 값과 같아요.
    hint: Print type(loss) and loss.grad_fn. Can the loss remember how it was worked out?
    hint ko: type(loss)와 loss.grad_fn을 출력해 보세요. loss는 어떻게 계산되었는지 기억하고 있나요?
    """
    values = np.array([[0.2], [0.6], [0.7]])
    y = np.array([[0.0], [1.0], [0.0]])
    expected = [(values - y) / (values * (1 - values)) / 3]
    h = student.tensor(values, requires_grad=True)
    assert student.gradients(student.compute_loss(h, y), [h]) == approx(expected, abs=1e-4)


# 5 training


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(2)
def test_each_epoch_has_its_own_loss(student):
    """Six epochs on the six points give the losses of gradient descent.

    ko: 여섯 점으로 에포크를 여섯 번 돌면 경사 하강법의 loss가 나와요.
    hint: Where do the two lists part, or is one longer? What has to happen anew in each epoch?
    hint ko: 두 목록은 어디서부터 다른가요, 길이는 같은가요? 에포크마다 무엇을 새로 해야 할까요?
    """
    x, y = points()
    expected, _, _ = descend(x, y, lr=1.0, epochs=5)
    weight, bias = zeros(student, 2)
    history = student.train(x, y, weight, bias, lr=1.0, epochs=5)
    assert history == approx(expected, abs=1e-3)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_weight_and_bias_move_in_place(student):
    """The weight and bias that were handed in are the ones that learn.

    ko: 넘겨받은 바로 그 weight와 bias가 학습돼요.
    hint: Which tensors did the loop change, and by how much in each epoch: lr times which gradient?
    hint ko: 반복문이 바꾼 텐서는 어느 것인가요? 에포크마다 얼마나, 즉 lr 곱하기 어떤 기울기만큼 움직였나요?
    """
    x, y = points()
    _, *expected = descend(x, y, lr=1.0, epochs=5)
    weight, bias = zeros(student, 2)
    student.train(x, y, weight, bias, lr=1.0, epochs=5)
    assert [weight, bias] == approx(expected, abs=1e-2)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_learns_from_the_data_handed_in(student):
    """Other points with three features give other losses.

    ko: 특성이 3개인 다른 점들을 넣으면 다른 loss가 나와요.
    hint: These are other points. Which x and y does your loop look at?
    hint ko: 이번에는 다른 점들이에요. 반복문은 어떤 x와 y를 보고 있나요?
    """
    x, y = other_points()
    expected, _, _ = descend(x, y, lr=0.3, epochs=8)
    weight, bias = zeros(student, 3)
    assert student.train(x, y, weight, bias, lr=0.3, epochs=8) == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_counts_the_epochs_asked_for(student):
    """epochs=0 is one loss and one update.

    ko: epochs=0이면 loss 하나, 업데이트 한 번이에요.
    hint: Epochs are counted 0, 1, ..., epochs. What decides how often your loop runs?
    hint ko: 에포크는 0, 1, ..., epochs로 세요. 반복 횟수는 무엇으로 정해지나요?
    """
    x, y = points()
    expected = 1
    weight, bias = zeros(student, 2)
    assert len(student.train(x, y, weight, bias, lr=1.0, epochs=0)) == expected


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_moves_by_the_learning_rate(student):
    """With lr=0.25 the first move is 0.25 times the first gradient.

    ko: lr=0.25이면 처음에 0.25 곱하기 첫 기울기만큼 움직여요.
    hint: How large is a move, compared with lr times the gradient? Where does your lr come from?
    hint ko: 한 걸음의 크기는 lr 곱하기 기울기와 비교해서 얼마인가요? lr은 어디에서 오나요?
    """
    x, y = points()
    _, *expected = descend(x, y, lr=0.25, epochs=0)
    weight, bias = zeros(student, 2)
    student.train(x, y, weight, bias, lr=0.25, epochs=0)
    assert [weight, bias] == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_goes_on_where_it_stopped(student):
    """It starts at the weight and bias handed in, and a second call goes on from there.

    ko: 넣어 준 weight와 bias에서 시작하고, 두 번째 호출은 거기서 이어져요.
    hint: These weights are not zero. What does the first epoch start with, and what the second call?
    hint ko: 이번 weight는 0이 아니에요. 첫 에포크는, 그리고 두 번째 호출은 어떤 값에서 시작하나요?
    """
    x, y = other_points()
    expected, _, _ = descend(x, y, lr=0.3, epochs=7, weight=0.5, bias=-0.25)
    weight = student.tensor(np.full((3, 1), 0.5), requires_grad=True)
    bias = student.tensor(np.full(1, -0.25), requires_grad=True)
    first = student.train(x, y, weight, bias, lr=0.3, epochs=3)
    assert first + student.train(x, y, weight, bias, lr=0.3, epochs=3) == approx(expected, abs=1e-4)


@pytest.fixture(scope="module")
def trained(student):
    """One full run for all checks that need it: (history, weight, bias)."""
    x, y = points()
    weight, bias = zeros(student, 2)
    return student.train(x, y, weight, bias), weight.array, bias.array


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_ends_far_below_the_start(trained):
    """1000 epochs bring the loss from 0.693147 to 0.019852.

    ko: 1000 에포크가 지나면 loss가 0.693147에서 0.019852로 줄어요.
    hint: Is the last number of your list the loss of the last epoch, before its update?
    hint ko: 리스트의 마지막 숫자는 마지막 에포크의, 업데이트하기 전 loss인가요?
    """
    history, _, _ = trained
    expected = [math.log(2), 0.0198521]
    assert [history[0], history[-1]] == approx(expected, abs=EPS)


# What is given: load_data and predict


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_the_six_points_are_intact(student):
    """load_data returns the points and answers of the lesson, as float32.

    ko: load_data는 문제의 점과 정답을 float32로 돌려줘요.
    hint: Compare the shapes and the numbers of load_data with the table of the lesson, row by row.
    hint ko: load_data의 shape과 숫자를 문제의 표와 한 행씩 비교해 보세요.
    """
    expected = list(points())
    x, y = student.load_data()
    assert [x, y] == approx(expected)


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_the_points_are_float32(student):
    """Both tensors of load_data have torch's usual dtype.

    ko: load_data의 두 텐서는 torch가 보통 쓰는 dtype이에요.
    hint: Print the dtype of both tensors. Is it that of torch.zeros(1)?
    hint ko: 두 텐서의 dtype을 출력해 보세요. torch.zeros(1)의 dtype과 같은가요?
    """
    expected = ("float32", "float32")
    x, y = student.load_data()
    assert (x.dtype, y.dtype) == expected


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_answers_yes_or_no(student):
    """Each probability gets True or False, row by row.

    ko: 확률마다 True 또는 False를 행별로 돌려줘요.
    hint: Three probabilities in, shape (3, 1). Which dtype and which shape does the answer have?
    hint ko: shape이 (3, 1)인 확률 세 개를 넣었어요. 답의 dtype과 shape은 무엇인가요?
    """
    expected = ("bool", (3, 1))
    answers = student.predict(np.array([[0.1], [0.6], [0.9]]))
    assert (answers.dtype, answers.shape) == expected


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_compares_with_one_half(student):
    """0.1 and 0.45 are no, 0.55, 0.9 and 0.99 are yes.

    ko: 0.1과 0.45는 False, 0.55, 0.9, 0.99는 True예요.
    hint: Which number is each probability compared with, and in which direction?
    hint ko: 확률을 어떤 수와, 어느 방향으로 비교하고 있나요?
    """
    h = np.array([[0.1], [0.45], [0.55], [0.9], [0.99]])
    expected = np.array([[False], [False], [True], [True], [True]])
    assert student.predict(student.tensor(h, requires_grad=True)) == approx(expected)


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_a_tie_is_a_yes(student):
    """A probability of exactly 0.5 is a yes.

    ko: 확률이 정확히 0.5이면 True예요.
    hint: What is the answer when the model says exactly 0.5?
    hint ko: 모델이 정확히 0.5라고 하면 답은 무엇이어야 할까요?
    """
    expected = np.array([[True], [True]])
    assert student.predict(np.array([[0.5], [0.5]])) == approx(expected)


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_all_six_points_are_right(student, trained):
    """After training all six points get their own answer.

    ko: 학습이 끝나면 여섯 점의 답이 모두 맞아요.
    hint: The probabilities of the trained model were handed in. What do you answer for the first three?
    hint ko: 학습된 모델의 확률을 넣었어요. 처음 세 점에는 어떤 답이 나오나요?
    """
    x, y = points()
    _, weight, bias = trained
    expected = y == 1
    assert student.predict(sigmoid(x @ weight + bias)) == approx(expected)
