"""The public checks of "Linear regression by hand", in the order of the lesson.

Each hands correct inputs in and calls one function of yours. What it expects is worked out here in
NumPy, in double precision, by the formulas of the lesson.
"""

import numpy as np
import pytest

from grader.checks import approx, raises

EPS = 1e-5


def points():
    """The three points of the lesson: x (3, 1), y (3, 1)."""
    x = np.array([[1], [2], [3]], dtype=np.float32)
    y = np.array([[2], [4], [6]], dtype=np.float32)
    return x, y


def other_points():
    """Five points with three features, all within ±2: x (5, 3), y (5, 1)."""
    x = np.array(
        [[0.5, -1, 2], [-1.5, 0.25, 1], [2, 1.5, -0.5], [1, -2, 0.75], [-0.25, 1, -1]],
        dtype=np.float32,
    )
    y = np.array([[1], [-0.5], [2], [0.25], [-1.5]], dtype=np.float32)
    return x, y


def descend(x, y, lr, epochs, weight=0.0, bias=0.0):
    """Gradient descent by its formulas: (losses, weight, bias) after `epochs + 1` updates."""
    x, y = x.astype(np.float64), y.astype(np.float64)
    weight, bias = np.full((x.shape[1], 1), weight), np.full(1, bias)
    losses = []
    for _ in range(epochs + 1):
        miss = x @ weight + bias - y  # (n, 1)
        losses.append(float(np.mean(miss**2)))
        weight = weight - lr * 2 * x.T @ miss / len(y)  # (d, n) @ (n, 1) -> (d, 1)
        bias = bias - lr * 2 * np.mean(miss)
    return losses, weight, bias


def zeros(student, n_features):
    """A fresh weight (d, 1) and bias (1,) of zeros that collect gradients."""
    weight = student.tensor(np.zeros((n_features, 1)), requires_grad=True)
    bias = student.tensor(np.zeros(1), requires_grad=True)
    return weight, bias


# 1 parameters


@pytest.mark.task("parameters")
@pytest.mark.points(1)
@pytest.mark.parametrize("n_features", [1, 3])
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
    hint: Before anything is learned the line lies flat on the ground. Which weight and bias is that?
    hint ko: 아직 아무것도 배우지 않았다면 직선은 바닥에 누워 있어요. 그때 weight와 bias는 얼마일까요?
    """
    expected = [np.zeros((2, 1)), np.zeros(1)]
    weight, bias = student.init_parameters(2)
    assert [weight, bias] == approx(expected)


@pytest.mark.task("parameters")
@pytest.mark.points(1)
def test_hold_fractions(student):
    """Both are float32, torch's usual kind of number.

    ko: 둘 다 torch가 보통 쓰는 float32예요.
    hint: The first step moves bias by 0.08. What is the dtype of each, and does it fit that of x?
    hint ko: 첫걸음에 bias는 0.08만큼 움직여요. 두 텐서의 dtype은 무엇이고, x의 dtype과 맞나요?
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


# 2 hypothesis


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_is_zero_at_the_start(student):
    """With weight and bias at 0 every answer is 0, one for each row.

    ko: weight와 bias가 0이면 행마다 답이 0이에요.
    hint: Three rows went in. How many answers should come out, and in which shape?
    hint ko: 세 행을 넣었어요. 답은 몇 개가, 어떤 shape으로 나와야 할까요?
    """
    x, _ = points()
    expected = np.zeros((3, 1))
    assert student.hypothesis(x, np.zeros((1, 1)), np.zeros(1)) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_follows_the_weight(student):
    """With weight 2.3 and bias 0 the answers are 2.3, 4.6 and 6.9.

    ko: weight가 2.3, bias가 0이면 답은 2.3, 4.6, 6.9예요.
    hint: One hour more, how much more is the answer? Which of the values handed in says so?
    hint ko: 한 시간이 늘면 답은 얼마나 늘어나나요? 넘겨받은 값 가운데 그것을 정하는 것은 무엇인가요?
    """
    x, _ = points()
    expected = x * 2.3  # one feature: place by place is the same
    assert student.hypothesis(x, np.array([[2.3]]), np.zeros(1)) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_follows_the_bias(student):
    """With weight 1 and bias 0.7 every answer is 0.7 higher than x.

    ko: weight가 1, bias가 0.7이면 답은 모두 x보다 0.7 커요.
    hint: bias moves the whole line up or down. At which moment does it join in, and with which sign?
    hint ko: bias는 직선 전체를 위아래로 옮겨요. bias는 언제, 어떤 부호로 더해지나요?
    """
    x, _ = points()
    expected = x + 0.7
    assert student.hypothesis(x, np.ones((1, 1)), np.array([0.7])) == approx(expected, abs=EPS)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_takes_any_number_of_features(student):
    """Five samples with three features give five answers.

    ko: 특성이 3개인 샘플 5개이면 답은 5개예요.
    hint: Here x is (5, 3) and weight is (3, 1). Which product makes one number of each row?
    hint ko: 여기서 x는 (5, 3), weight는 (3, 1)이에요. 행마다 숫자 하나가 되는 곱은 무엇일까요?
    """
    x, _ = other_points()
    weight, bias = np.array([[1.0], [-0.5], [0.25]]), np.array([0.125])
    expected = x @ weight + bias
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
    expected = [np.array([[x.sum()]]), np.array([3.0])]  # of 1, 2, 3 hours; of three rows
    weight = student.tensor([[0.5]], requires_grad=True)
    bias = student.tensor([0.25], requires_grad=True)
    found = student.gradients(student.hypothesis(x, weight, bias), [weight, bias])
    assert found == approx(expected, abs=1e-4)


@pytest.mark.task("hypothesis")
@pytest.mark.points(1)
def test_refuses_flat_x(student):
    """x of shape (3,) is refused with a ValueError.

    ko: shape이 (3,)인 x는 ValueError로 거절해요.
    hint: The function was given with a line that looks at x.dim(). Is it still there?
    hint ko: 함수에는 처음부터 x.dim()을 확인하는 줄이 있었어요. 그 줄이 아직 있나요?
    """
    x, _ = points()
    student.hypothesis(x, np.ones((1, 1)), np.ones(1))
    with raises("ValueError"):
        student.hypothesis(x[:, 0], np.ones((1, 1)), np.ones(1))


# 3 loss


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_starts_at_56_thirds(student):
    """With every answer 0 the loss is 56/3 ≈ 18.666667.

    ko: 답이 모두 0이면 loss는 56/3 ≈ 18.666667이에요.
    hint: The misses are 2, 4 and 6. What happens to each, and how do three become one number?
    hint ko: 빗나간 거리는 2, 4, 6이에요. 각각을 어떻게 하고, 세 개는 어떻게 숫자 하나가 될까요?
    """
    _, y = points()
    expected = 56 / 3
    assert student.compute_loss(np.zeros((3, 1)), y) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_counts_misses_on_both_sides(student):
    """Answers that are too high and too low do not cancel out.

    ko: 너무 큰 답과 너무 작은 답이 서로 지워지지 않아요.
    hint: One answer is 0.5 too high, another 1.5 too low. What makes both of them cost something?
    hint ko: 한 답은 0.5만큼 크고, 다른 답은 1.5만큼 작아요. 둘 다 loss를 늘리게 하는 것은 무엇인가요?
    """
    h, y = np.array([[2.5], [2.5], [7.0], [1.0]]), np.array([[2.0], [4.0], [6.0], [1.0]])
    expected = float(np.mean((h - y) ** 2))
    assert student.compute_loss(h, y) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_does_not_grow_with_the_number_of_rows(student):
    """Thirty equal rows have the loss of three: a mean, not a sum.

    ko: 같은 행이 30개여도 loss는 3개일 때와 같아요. 합이 아니라 평균이니까요.
    hint: Thirty rows, each as good as before. Is your loss a sum or a mean, and of how many?
    hint ko: 똑같은 행이 30개예요. 지금 loss는 합인가요, 평균인가요? 몇 개의 평균인가요?
    """
    h, y = np.full((30, 1), 3.3), np.full((30, 1), 3.0)
    expected = float(np.mean((h - y) ** 2))
    assert student.compute_loss(h, y) == approx(expected, abs=EPS)


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_refuses_flat_y(student):
    """h of shape (3, 1) and y of shape (3,) are refused with a ValueError.

    ko: h가 (3, 1)인데 y가 (3,)이면 ValueError로 거절해요.
    hint: What shape has h − y when h is (3, 1) and y is (3,)? How many differences is that?
    hint ko: h가 (3, 1), y가 (3,)이면 h − y의 shape은 무엇일까요? 차이가 몇 개나 되나요?
    """
    h, y = np.array([[1.0], [5.0], [7.0]]), points()[1]
    student.compute_loss(h, y)
    with raises("ValueError"):
        student.compute_loss(h, y[:, 0])


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_refuses_another_number_of_rows(student):
    """Three answers and one right answer are refused with a ValueError.

    ko: 답은 3개인데 정답이 1개이면 ValueError로 거절해요.
    hint: h is (3, 1) and y is (1, 1): both have two dimensions. What else has to be equal?
    hint ko: h는 (3, 1), y는 (1, 1)이라 둘 다 2차원이에요. 또 무엇이 같아야 할까요?
    """
    _, y = points()
    student.compute_loss(np.ones((3, 1)), y)
    with raises("ValueError"):
        student.compute_loss(np.ones((3, 1)), y[:1])


@pytest.mark.task("loss")
@pytest.mark.points(1)
def test_gradient_flows_back_to_h(student):
    """The gradient of the loss by h is 2/n times the miss.

    ko: h에 대한 loss의 기울기는 2/n 곱하기 빗나간 거리예요.
    hint: Print type(loss) and loss.grad_fn. Can the loss remember how it was worked out?
    hint ko: type(loss)와 loss.grad_fn을 출력해 보세요. loss는 어떻게 계산되었는지 기억하고 있나요?
    """
    values = np.array([[1.2], [3.6], [6.9]])
    _, y = points()
    expected = [2 * (values - y) / 3]
    h = student.tensor(values, requires_grad=True)
    assert student.gradients(student.compute_loss(h, y), [h]) == approx(expected, abs=1e-4)


# 4 training


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(2)
def test_each_epoch_has_its_own_loss(student):
    """Six epochs on the three points give the losses of gradient descent.

    ko: 세 점으로 에포크를 여섯 번 돌면 경사 하강법의 loss가 나와요.
    hint: forward, zero_grad, backward, step: which is the first loss that differs, and what was in .grad?
    hint ko: forward, zero_grad, backward, step. 처음으로 다른 loss는 몇 번째이고, 그때 .grad에는 무엇이 있었나요?
    """
    x, y = points()
    expected, _, _ = descend(x, y, lr=0.01, epochs=5)
    weight, bias = zeros(student, 1)
    history = student.train(x, y, weight, bias, lr=0.01, epochs=5)
    assert history == approx(expected, abs=1e-4)


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
    _, *expected = descend(x, y, lr=0.01, epochs=5)
    weight, bias = zeros(student, 1)
    student.train(x, y, weight, bias, lr=0.01, epochs=5)
    assert [weight, bias] == approx(expected, abs=1e-4)


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_moves_by_the_learning_rate(student):
    """With lr=0.15 the first move is 0.15 times the first gradient, (-56/3, -8).

    ko: lr=0.15이면 처음에 0.15 곱하기 첫 기울기 (-56/3, -8)만큼 움직여요.
    hint: How large is a move, compared with lr times the gradient? Where does your lr come from?
    hint ko: 한 걸음의 크기는 lr 곱하기 기울기와 비교해서 얼마인가요? lr은 어디에서 오나요?
    """
    x, y = points()
    expected = [np.array([[0.15 * 56 / 3]]), np.array([0.15 * 8])]
    weight, bias = zeros(student, 1)
    student.train(x, y, weight, bias, lr=0.15, epochs=0)
    assert [weight, bias] == approx(expected, abs=1e-4)


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
    expected, _, _ = descend(x, y, lr=0.1, epochs=8)
    weight, bias = zeros(student, 3)
    assert student.train(x, y, weight, bias, lr=0.1, epochs=8) == approx(expected, abs=1e-4)


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
    weight, bias = zeros(student, 1)
    assert len(student.train(x, y, weight, bias, lr=0.01, epochs=0)) == expected


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_goes_on_where_it_stopped(student):
    """It starts at the weight and bias handed in, and a second call goes on from there.

    ko: 넣어 준 weight와 bias에서 시작하고, 두 번째 호출은 거기서 이어져요.
    hint: This weight is not zero. What does the first epoch start with, and what the second call?
    hint ko: 이번 weight는 0이 아니에요. 첫 에포크는, 그리고 두 번째 호출은 어떤 값에서 시작하나요?
    """
    x, y = other_points()
    expected, _, _ = descend(x, y, lr=0.1, epochs=7, weight=0.5, bias=-0.25)
    weight = student.tensor(np.full((3, 1), 0.5), requires_grad=True)
    bias = student.tensor(np.full(1, -0.25), requires_grad=True)
    first = student.train(x, y, weight, bias, lr=0.1, epochs=3)
    assert first + student.train(x, y, weight, bias, lr=0.1, epochs=3) == approx(expected, abs=1e-4)


@pytest.fixture(scope="module")
def trained(student):
    """One full run for all checks that need it: (history, weight, bias)."""
    x, y = points()
    weight, bias = zeros(student, 1)
    return student.train(x, y, weight, bias), weight, bias


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_runs_1001_epochs_unless_told(trained):
    """Without `epochs` there are 1001 losses.

    ko: `epochs`를 넘기지 않으면 loss가 1001개예요.
    hint: epochs is 1000 unless the caller says otherwise, and counting begins at 0. How many is that?
    hint ko: 따로 넘기지 않으면 epochs는 1000이고, 0부터 세요. 그러면 모두 몇 번일까요?
    """
    expected = 1001
    history, _, _ = trained
    assert len(history) == expected


@pytest.mark.task("training")
@pytest.mark.needs("hypothesis", "loss")
@pytest.mark.points(1)
def test_reaches_the_line(trained):
    """1001 epochs with lr=0.01 bring weight to 1.9709 and bias to 0.0663.

    ko: lr=0.01로 1001 에포크가 지나면 weight는 1.9709, bias는 0.0663이에요.
    hint: The best line is y = 2x. Did your weight come as close to it as lr=0.01 allows?
    hint ko: 가장 잘 맞는 직선은 y = 2x예요. weight는 lr=0.01로 갈 수 있는 만큼 가까이 갔나요?
    """
    _, *expected = descend(*points(), lr=0.01, epochs=1000)
    _, *found = trained
    assert found == approx(expected, abs=1e-4)


# What is given: load_data and predict


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_the_three_points_are_intact(student):
    """load_data returns the points and answers of the lesson, row by row.

    ko: load_data는 문제의 점과 정답을 한 행씩 돌려줘요.
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
def test_answers_for_hours_never_seen(student):
    """predict returns a plain number for each row, also for hours that were not in the data.

    ko: predict는 데이터에 없던 시간에도 행마다 숫자 하나를 돌려줘요.
    hint: Two rows went in: 4 and 2.5 hours. What came out, how many, and of which type?
    hint ko: 4시간과 2.5시간, 두 행을 넣었어요. 무엇이, 몇 개가, 어떤 자료형으로 나왔나요?
    """
    x, weight, bias = np.array([[4.0], [2.5]]), np.array([[1.9]]), np.array([0.3])
    expected = [1.9 * 4.0 + 0.3, 1.9 * 2.5 + 0.3]
    assert student.predict(x, weight, bias) == approx(expected, abs=EPS)


@pytest.mark.task("prediction")
@pytest.mark.needs("training")
@pytest.mark.points(1)
def test_asking_twice_gives_the_same_answers(student):
    """Asked twice, predict answers alike: it changes neither the hours nor the model.

    ko: 두 번 물어도 predict의 답은 같아요. 시간도 모델도 바꾸지 않으니까요.
    hint: Print x, weight and bias before and after the call. Which operation writes into one of them?
    hint ko: 부르기 전과 후에 x, weight, bias를 출력해 보세요. 어떤 연산이 그 안에 값을 쓰나요?
    """
    expected = [1.9 * 4.0 + 0.3, 1.9 * 2.5 + 0.3]
    model = student.tensor([[4.0], [2.5]]), student.tensor([[1.9]]), student.tensor([0.3])
    student.predict(*model)
    assert student.predict(*model) == approx(expected, abs=EPS)
