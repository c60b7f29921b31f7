"""Every text of the pages' own, in English and Korean; of both, a page holds both."""

from __future__ import annotations

from grader.words import Text


def _t(en: str, ko: str) -> Text:
    return Text(en=en, ko=ko)


PAGE_WORDS = {
    # on every page
    "other_theme": _t("light / dark", "밝게 / 어둡게"),
    "settings": _t("language and colours of this page", "이 페이지의 언어와 색"),
    "skip": _t("to the content", "본문으로 가기"),
    "points_of": _t("of {max} points", "/ {max}점"),
    "public_only": _t("public checks only", "공개 검사만 채점"),
    "carry_forward": _t("early mistakes carried forward", "앞 단계의 실수를 빼고 뒤 단계를 채점"),
    "provenance": _t("How this was graded", "채점 정보"),
    "exercise": _t("exercise", "문제"),
    "hash": _t("hash of its checks", "검사의 해시"),
    "seed": _t("seed", "시드"),
    "tier": _t("tier", "격리 등급"),
    "walls": _t("walls", "격리 방법"),
    "no_walls": _t("no walls", "격리 방법 없음"),
    "graded": _t("graded", "채점됨"),
    "unreadable": _t("unreadable", "읽을 수 없음"),
    "ungraded": _t("ungraded", "채점 못 함"),
    "missing": _t("missing", "미제출"),
    "task": _t("task", "단계"),
    "check": _t("check", "검사"),
    "hidden": _t("hidden", "비공개"),
    "score": _t("score", "점수"),
    # one student
    "unreadable_long": _t(
        "Nothing of this file could be run, so it has no points.",
        "이 파일은 실행할 수 없어서 점수가 없어요.",
    ),
    "ungraded_long": _t(
        "The grader could not judge this submission. That is not a fault of the submission, and there is no score yet.",
        "채점기가 이 제출물을 채점하지 못했어요. 제출물의 잘못이 아니고, 점수는 아직 없어요.",
    ),
    "next": _t("Next: task {number}, {task}", "다음: {number}단계 {task}"),
    "all_right": _t("Every check passes.", "모든 검사를 통과했어요."),
    "public_passed": _t("all {count} checks passed", "검사 {count}개 모두 통과"),
    "submitted": _t("handed in", "제출 시각"),
    "at_a_glance": _t("the tasks at a glance", "한눈에 보는 단계"),
    "passed": _t("passed", "통과"),
    "failed": _t("failed", "실패"),
    "unwritten": _t("not written yet", "아직 작성 전"),
    "blocked": _t("not looked at", "아직 안 봄"),
    "check_ungraded": _t("could not be checked", "검사하지 못함"),
    "waits": _t("waits for task {tasks}", "{tasks}단계를 먼저 끝내면 볼게요"),
    "carried": _t(
        "judged beside right versions of what it needs", "필요한 함수의 바른 버전과 함께 검사했어요"
    ),
    "more_hints": _t("another hint", "힌트 더 보기"),
    "hidden_checks": _t("Checks on other data", "다른 데이터로 한 검사"),
    "hidden_passed": _t("{passed} of {all} passed", "{all}개 중 {passed}개 통과"),
    "hidden_lost": _t("{count} × {what} (points: {points})", "{what} {count}개({points}점)"),
    "wrong": _t("another value was expected", "값이 기대와 다름"),
    "error": _t("an exception was raised", "오류 발생"),
    "category_missing": _t("the function is not there", "함수 없음"),
    "timeout": _t("ran out of time", "시간 초과"),
    "exited": _t("ended the program", "프로그램을 끝냄"),
    "crashed": _t("Python crashed", "파이썬이 멈춤"),
    "memory": _t("too much memory", "메모리 초과"),
    "output": _t("printed too much", "출력이 너무 많음"),
    "protocol": _t("the answer could not be read", "답을 읽을 수 없음"),
    "unsupported": _t("a value that cannot be compared", "비교할 수 없는 값"),
    "inputs": _t("with", "입력"),
    "training": _t("The training run", "학습 과정"),
    "curve_words": _t(
        "From {first} at epoch 0 to {last} at epoch {epoch}; highest {high}, lowest {low}.",
        "에포크 0에서 {first}, 에포크 {epoch}에서 {last}. 가장 높을 때 {high}, 가장 낮을 때 {low}.",
    ),
    "plane_words": _t(
        "{right} of {all} points stand on the side of their answer: a square is a 1, a circle a 0. Shaded: the model says 1.",
        "점 {all}개 중 {right}개가 정답 쪽에 있어요. 네모는 1, 동그라미는 0이에요. 색칠한 곳은 모델이 1이라고 하는 곳이에요.",
    ),
    "source": _t("The file", "제출한 파일"),
    "raised_here": _t("raised here", "여기서 오류 발생"),
    "source_cut": _t(
        "The rest of the file is left out here: {lines} more lines.",
        "파일의 나머지는 여기에 싣지 않았어요. {lines}줄이 더 있어요.",
    ),
    "source_large": _t("This line is shown only in part.", "이 줄은 앞부분만 실었어요."),
    # the late policy
    "day_one": _t("{days} day", "{days}일"),
    "day_many": _t("{days} days", "{days}일"),
    "late_head": _t(
        "This came {days} after the due date, {due}.",
        "마감은 {due}이고, {days} 늦게 제출했어요.",
    ),
    "late_excused": _t(
        "Your late days cover {excused} of that. You have {left} left.",
        "그중 {excused}은 지각 허용일로 처리했어요. 남은 지각 허용일은 {left}이에요.",
    ),
    "late_taken": _t(
        "Your code earned {score} points. The late policy takes {taken} of them: {rule}.",
        "코드로 받은 점수는 {score}점이고, 지각 규칙에 따라 {taken}점을 뺐어요. 규칙: {rule}.",
    ),
    "late_nothing": _t("No points are taken for it.", "깎인 점수는 없어요."),
    "late_closed": _t(
        "By then this exercise was closed, so it counts for no points.",
        "그때는 제출 기간이 끝나서 점수에 들어가지 않아요.",
    ),
    "late_kindly": _t(
        "The tasks below show what your code does, whenever it came. If a time here is wrong, tell your instructor.",
        "아래 단계별 점수는 제출 시각과 상관없이 코드로 받은 그대로예요. 시각이 틀렸다면 선생님께 알려 주세요.",
    ),
    "late_before": _t("{score} before the late policy", "지각 규칙 적용 전 {score}점"),
    "rule_points": _t("{rate} points for each day", "하루에 {rate}점"),
    "rule_points_one": _t("{rate} point for each day", "하루에 {rate}점"),
    "rule_of_score": _t("{rate} % of the score for each day", "하루에 받은 점수의 {rate} %"),
    "rule_of_all": _t("{rate} % of all points for each day", "하루에 전체 배점의 {rate} %"),
    "rule_most": _t(", {most} % at most", ", 최대 {most} %"),
    "rule_most_points": _t(", {most} points at most", ", 최대 {most}점"),
    "late_class": _t(
        "Due {due}. Late: {late}; points taken by the late policy: {taken}. The numbers above and below are scores before that; the table shows both.",
        "마감 {due}. 늦은 제출 {late}개, 지각 규칙으로 뺀 점수 {taken}점. 이 페이지의 통계는 빼기 전 점수이고, 표에는 둘 다 나와요.",
    ),
    "final": _t("final score", "최종 점수"),
    # submissions that look alike
    "similar": _t("Look at these pairs", "살펴볼 비슷한 제출물"),
    "similar_lead": _t(
        "What both students wrote themselves is unusually alike. That proves nothing: a short task has few right answers, and people learn together. Read both files, and talk with both students, before you conclude anything.",
        "두 학생이 직접 쓴 부분이 유난히 비슷해요. 이것만으로는 아무것도 알 수 없어요. 짧은 문제는 바른 답이 몇 가지 없고, 함께 공부했을 수도 있어요. 판단하기 전에 두 파일을 직접 읽고 두 학생과 이야기해 보세요.",
    ),
    "similar_none": _t("No pair is unusually alike.", "유난히 비슷한 제출물은 없어요."),
    "similar_more": _t(
        "The first {shown}; similar.csv beside this page holds them all.",
        "처음 {shown}개만 실었어요. 전체는 이 페이지와 같은 폴더의 similar.csv에 있어요.",
    ),
    "two_submissions": _t("students", "학생"),
    "alike": _t("alike", "비슷한 정도"),
    "alike_in": _t(
        "where, and how many others wrote the same", "비슷한 곳과 똑같이 쓴 다른 학생 수"
    ),
    "same_words": _t("words that hardly anybody else has", "다른 학생에게는 거의 없는 말"),
    "part_alike": _t(
        "{part}: {alike} % (others: {others})", "{part}: {alike} % (다른 학생 {others}명)"
    ),
    "helpers": _t("other functions", "다른 함수"),
    # the class
    "staff_only": _t(
        "For teaching staff: it names students and hidden checks.",
        "교사용 페이지예요. 학생 이름과 비공개 검사가 나와요.",
    ),
    "sections": _t("parts of this page", "이 페이지의 차례"),
    "submission": _t("submission", "제출물"),
    "submissions": _t("submissions", "제출물"),
    "students": _t("students", "학생"),
    "student": _t("student", "학생"),
    "person": _t("student", "명"),
    "persons": _t("students", "명"),
    "median": _t("median", "중앙값"),
    "mean": _t("mean", "평균"),
    "full_marks": _t("full marks", "만점"),
    "misunderstood": _t("What the class misunderstood", "많이 한 오해"),
    "misunderstood_lead": _t(
        "Known mistakes that the answers mean, the most frequent first.",
        "답에서 알아낸 알려진 실수예요. 많은 것부터 나와요.",
    ),
    "misunderstood_none": _t(
        "No known mistake was recognised.", "알려진 실수는 발견되지 않았어요."
    ),
    "misunderstood_more": _t("{count} rarer ones", "더 드문 실수 {count}가지"),
    "unrecognised": _t(
        "{count} failing answers to a task match no known mistake.",
        "알려진 실수와 맞지 않는 틀린 답이 {count}개 있어요.",
    ),
    "who": _t("who", "누가"),
    "only_these": _t("show them in the table", "표에서 이 학생만 보기"),
    "distribution": _t("Distribution of scores", "점수 분포"),
    "distribution_words": _t(
        "{count} scores; half of them lie between {low} and {high}, and the middle one, the dashed line, is {middle}. The largest group, {most}, has {bin} points.",
        "점수 {count}개 중 절반이 {low}점과 {high}점 사이에 있어요. 점선은 중앙값 {middle}점이에요. 가장 많은 {most}명은 {bin}점이에요.",
    ),
    "no_scores": _t("There is no score yet.", "아직 점수가 없어요."),
    "heat": _t("Tasks × submissions", "단계 × 제출물"),
    "heat_words": _t(
        "One column a submission, highest score on the left. The table below holds the same numbers.",
        "한 열이 제출물 하나이고 점수가 높은 것이 왼쪽이에요. 같은 숫자가 아래 표에 있어요.",
    ),
    "legend_none": _t("no points", "0점"),
    "legend_some": _t("some", "일부"),
    "legend_all": _t("all points", "만점"),
    "mean_share": _t("{percent} % of the points on average", "평균 득점률 {percent} %"),
    "items": _t("The checks themselves", "검사 문항 분석"),
    "items_lead": _t(
        "How many pass each check, and whether those who do have more points elsewhere (r, from −1 to 1).",
        "검사마다 통과한 비율과, 통과한 학생이 다른 검사에서도 점수가 높은지(r, −1에서 1)를 보여 줘요.",
    ),
    "items_few": _t(
        "With fewer than {least} graded submissions this says little, so no check is named.",
        "채점된 제출물이 {least}개보다 적으면 알 수 있는 것이 적어서 따로 꼽지 않았어요.",
    ),
    "items_fine": _t("No check stands out.", "눈에 띄는 검사가 없어요."),
    "items_all": _t("all {count} checks", "검사 {count}개 모두 보기"),
    "item_nobody": _t(
        "Nobody passes these. Is the task clear, and is the check right?",
        "아무도 통과하지 못했어요. 문제가 분명한가요? 검사가 맞나요?",
    ),
    "item_reversed": _t(
        "Those who pass these have fewer points elsewhere. Look at these checks first.",
        "통과한 학생이 다른 검사에서는 점수가 더 낮아요. 이 검사부터 살펴보세요.",
    ),
    "item_weak": _t(
        "These hardly separate strong from weak.",
        "잘하는 학생과 어려워하는 학생을 거의 구별하지 못해요.",
    ),
    "item_everybody": _t(
        "Everybody passes these, so they tell nobody apart.",
        "모두 통과해서 아무도 구별하지 못해요.",
    ),
    "pass_rate": _t("pass it", "통과율"),
    "points": _t("points", "배점"),
    "absent": _t("Who is missing", "미제출 학생"),
    "all_students": _t("Students and scores", "학생과 점수"),
    "search": _t("search", "검색"),
    "filter": _t("show", "보기"),
    "status": _t("status", "상태"),
    "mistakes_notes": _t("mistakes and notes", "실수와 참고"),
    "every": _t("all", "전체"),
    "showing": _t("{shown} of {all} shown", "{all}개 중 {shown}개 표시"),
    "more_rows": _t("more rows", "더 보기"),
    "clear": _t("show all again", "전체 다시 보기"),
    "with_mistake": _t("Only students with: {what}", "이 실수를 한 학생만: {what}"),
    "no_script": _t(
        "The table needs scripts; grades.csv beside this page holds the same rows.",
        "표를 보려면 스크립트가 필요해요. 이 페이지와 같은 폴더의 grades.csv에도 같은 내용이 있어요.",
    ),
}
