"""Every text of the program's own that a student reads, in English and Korean.

Care taken: code words (loss, bias, shape) stay as they are in code; Korean in polite 해요 form; the
program never says "I"; a hint is a question or a nudge; ○ is never used for "empty", since it
means "correct" in Korea.
"""

from __future__ import annotations

import locale
import os
import re
import sys
from typing import Literal

import msgspec

Language = Literal["en", "ko"]
LANGUAGES: tuple[Language, ...] = ("en", "ko")


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One text in both languages; where one is not written yet, the other stands in."""

    en: str = ""
    ko: str = ""

    def in_(self, language: Language) -> str:
        return (self.ko or self.en) if language == "ko" else (self.en or self.ko)


def language_of(wanted: str | None) -> Language:
    """The language asked for, else the locale's, else English."""
    if wanted in LANGUAGES:
        return "ko" if wanted == "ko" else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "ko" if re.split(r"[_.@-]", os.environ[name].lower())[0] == "ko" else "en"
    system = (locale.getlocale()[0] or "") if sys.platform == "win32" else ""
    return "ko" if system.lower().startswith("ko") else "en"


class Place(msgspec.Struct, frozen=True):
    """A line of a file; of a notebook, a line of a cell (as a person tells cells apart)."""

    line: int
    cell: str = ""

    def put(self, text: str) -> str:
        """A text with `{line}` in it, where it speaks of a notebook's cell as well."""
        if self.cell:
            text = re.sub(r"\bline \{line\}", f"cell {self.cell}, line {{line}}", text)
            text = re.sub(r"\bLine \{line\}", f"Cell {self.cell}, line {{line}}", text)
            text = text.replace("{line}번째 줄", f"셀 {self.cell}의 {{line}}번째 줄")
        return text.replace("{line}", str(self.line))


def say(key: str, language: Language, **values: object) -> str:
    """A text of the table below, filled in; a `line` may be a Place."""
    text = WORDS[key].in_(language)
    line = values.get("line")
    if isinstance(line, Place):
        text = line.put(text)
    return text.format(**values)


def _t(en: str, ko: str) -> Text:
    return Text(en=en, ko=ko)


WORDS = {
    # the overview
    "tasks": _t("{done} of {all} tasks", "{all}단계 중 {done}단계"),
    "points": _t("{score}/{max} points", "{score}/{max}점"),
    "unwritten": _t("not written yet", "아직 작성 전이에요"),
    "blocked": _t("waits for task {tasks}", "{tasks}단계를 먼저 끝내면 볼게요"),
    "failed": _t(
        "not there yet: {failed} of {all} checks", "아직이에요: 검사 {all}개 중 {failed}개"
    ),
    "ungraded": _t("could not be checked", "검사하지 못했어요"),
    "not_run": _t("not checked in this run", "이번에는 검사하지 않았어요"),
    # the block
    "called": _t("called", "호출"),
    "returned": _t("returned", "반환값"),
    "expected": _t("expected", "기대값"),
    "hint": _t("hint", "힌트"),
    "note": _t("note", "참고"),
    "printed": _t("printed", "출력"),
    "next": _t("next", "다음"),
    "read": _t("read", "읽기"),
    "look": _t("look", "보기"),
    "think": _t("think", "생각"),
    "learned": _t("learnt", "배움"),
    "task_line": _t(
        "Task {number}, line {line}. {start}", "{number}단계, {line}번째 줄이에요. {start}"
    ),
    "lesson": _t("README.md (the lesson, five minutes)", "README.ko.md (5분이면 읽을 수 있어요)"),
    "this_notebook": _t("this notebook", "이 노트북"),
    "cell_not_run": _t(
        "If it stands in a cell: run that cell first, then this one.",
        "함수가 있는 셀을 먼저 실행하고, 그다음 이 셀을 실행해 보세요.",
    ),
    "stopped": _t(
        "Stopped by hand while {function} was running. Does the value in its loop's condition ever change?",
        "{function} 함수가 실행되는 동안 멈췄어요. 반복 조건에 쓰인 값이 반복하면서 바뀌나요?",
    ),
    "stopped_early": _t(
        "Stopped by hand before anything was checked.", "검사를 시작하기 전에 멈췄어요."
    ),
    "checks_right": _t("{count} checks pass", "검사 {count}개 통과"),
    "others_cell_one": _t(
        "1 other check of this task waits for this one.",
        "이 단계의 나머지 검사 1개는 이 문제를 고친 다음에 볼게요.",
    ),
    "others_cell": _t(
        "{count} other checks of this task wait for this one.",
        "이 단계의 나머지 검사 {count}개는 이 문제를 고친 다음에 볼게요.",
    ),
    "which_notebook": _t(
        'Which exercise is it? Run the first cell, or say it: use("{slug}")',
        '어느 문제인가요? 첫 번째 셀을 실행하거나 직접 알려 주세요: use("{slug}")',
    ),
    "main_program": _t("main()", "main 함수"),
    "notebook_about": _t(
        "Run the cells from top to bottom with Shift+Enter. Below each cell that you fill stands one that checks it: run both, and it says what is right, or one thing to mend. `check()` in a cell of your own looks at all tasks.",
        "Shift+Enter를 눌러 셀을 위에서부터 차례로 실행하세요. 채울 셀 바로 아래에 검사하는 셀이 있어요. 두 셀을 실행하면 맞았는지, 아니면 무엇을 고칠지 하나씩 알려 줘요. 새 셀에서 `check()`를 실행하면 모든 단계를 볼 수 있어요.",
    ),
    "solution": _t("{file} (one solution, with comments)", "{file} (주석을 단 풀이 한 가지)"),
    "others_one": _t(
        "1 other check of task {task} waits for this one.   python -m pytest -vv shows all",
        "{task}단계의 나머지 검사 1개는 이 문제를 고친 다음에 볼게요.   자세히: pytest -vv",
    ),
    "others": _t(
        "{count} other checks of task {task} wait for this one.   python -m pytest -vv shows all",
        "{task}단계의 나머지 검사 {count}개는 이 문제를 고친 다음에 볼게요.   자세히: pytest -vv",
    ),
    "details": _t("python -m pytest -vv shows all", "자세히: python -m pytest -vv"),
    "all_pass": _t(
        "All {count} public checks pass. A course may add checks on data of its own.",
        "공개 검사 {count}개를 모두 통과했어요. 수업에서는 다른 데이터로 더 검사할 수 있어요.",
    ),
    "some_pass": _t(
        "All {count} checks of this run pass.", "이번에 실행한 검사 {count}개를 모두 통과했어요."
    ),
    "none_run": _t(
        "No check was run. Which name did you ask for with -k or after ::?",
        "실행한 검사가 없어요. -k나 :: 뒤에 어떤 이름을 썼나요?",
    ),
    "loading": _t("  starting PyTorch ...", "  PyTorch를 시작하는 중이에요 ..."),
    # watch, hint and reset
    "watch_start": _t(
        "starting PyTorch, which takes a few seconds ...",
        "PyTorch를 시작하고 있어요. 몇 초 걸려요 ...",
    ),
    "watch_ready": _t(
        "Save the file, and the result is here at once.", "파일을 저장하면 결과가 바로 나와요."
    ),
    "checking": _t("checking ...", "검사하고 있어요 ..."),
    "checked": _t(
        "saved {clock}, checked in {seconds:.2f} s",
        "{clock}에 저장한 파일을 {seconds:.2f}초 만에 검사했어요",
    ),
    "half_typed": _t(
        "Line {line} is not finished yet: {message}. Above is the result before it.",
        "{line}번째 줄이 아직 덜 쓰였어요({message}). 위는 그 전의 결과예요.",
    ),
    "watch_ends": _t("grader watch goes on from here.", "grader watch로 이어서 할 수 있어요."),
    "watch_looks": _t(
        "Without watchfiles the file is looked at every 0.1 s (pip install watchfiles).",
        "watchfiles가 없어서 0.1초마다 파일을 확인해요 (pip install watchfiles).",
    ),
    "key_hint": _t("h hint", "h 힌트"),
    "key_reset": _t("r reset", "r 되돌리기"),
    "key_exercise": _t("n/p exercise", "n/p 다른 문제"),
    "key_quit": _t("q quit", "q 끝내기"),
    "key_interrupt": _t("Ctrl-C ends", "Ctrl-C로 끝내요"),
    "hints_used_one": _t("1 hint used", "힌트 1개 사용"),
    "hints_used": _t("{count} hints used", "힌트 {count}개 사용"),
    "hint_next": _t("h shows hint {level}/{levels}", "h를 누르면 힌트 {level}/{levels}"),
    "hint_above": _t(
        "Hint {level}/{levels} is above: try it and save. h once more shows the next one.",
        "힌트 {level}/{levels}이 위에 있어요. 고쳐서 저장해 보세요. h를 한 번 더 누르면 다음 힌트예요.",
    ),
    "hint_again": _t(
        "Try it and save. grader hint once more shows {level}/{levels}.",
        "고쳐서 저장해 보세요. grader hint를 한 번 더 실행하면 {level}/{levels}이 나와요.",
    ),
    "hint_last": _t("This is the last hint for it.", "이것이 마지막 힌트예요."),
    "hint_only": _t(
        "There is no further hint for it: compare what came back with what was expected.",
        "다음 힌트는 없어요. 반환값과 기대값을 차근차근 비교해 보세요.",
    ),
    "hint_start": _t(
        "The question above is the hint. Write a first version, and there is more to say.",
        "위의 질문이 힌트예요. 먼저 한번 써 보면 더 알려 줄 수 있어요.",
    ),
    "hint_right": _t(
        "Task {number} is right: {done}. It needs no hint.",
        "{number}단계는 맞았어요: {done}. 힌트가 필요 없어요.",
    ),
    "hint_all_right": _t(
        "All tasks are right. There is nothing to mend.",
        "모든 단계가 맞았어요. 고칠 것이 없어요.",
    ),
    "hint_waits": _t(
        "Task {number} waits for task {tasks}. Begin there: grader hint {first}",
        "{number}단계는 {tasks}단계를 먼저 끝내야 볼 수 있어요. 거기부터 해 보세요: grader hint {first}",
    ),
    "reset_which": _t(
        "Reset which task? {tasks}, or a for the whole file; any other key for none.",
        "몇 단계를 되돌릴까요? {tasks}, 파일 전체는 a, 그만두려면 다른 키.",
    ),
    "reset_sure": _t(
        "Put {what} back as it was at the start? A backup is kept. y for yes.",
        "{what} 부분을 처음 상태로 되돌릴까요? 백업은 남겨 둬요. 되돌리려면 y.",
    ),
    "reset_cancelled": _t("Nothing was reset.", "아무것도 되돌리지 않았어요."),
    "reset_done": _t(
        "{what}: as at the start again. What {file} was before is in {backup}.",
        "{what} 부분을 처음 상태로 되돌렸어요. 그 전의 {file} 내용은 {backup} 파일에 있어요.",
    ),
    "reset_missing": _t(
        "{file} was not there; now it is the stub.",
        "{file} 파일이 없어서 처음 상태로 다시 만들었어요.",
    ),
    "reset_nothing": _t(
        "There is nothing to put back: {file} is as it was at the start there.",
        "되돌릴 것이 없어요. {file} 파일의 그 부분은 처음 상태 그대로예요.",
    ),
    "reset_apart": _t(
        "Line {line} of {file} cannot be read, so a single task cannot be told apart. grader reset alone puts the whole file back and keeps a backup.",
        "{file} 파일의 {line}번째 줄을 읽을 수 없어서 한 단계만 되돌릴 수 없어요. grader reset만 실행하면 백업을 남기고 파일 전체를 되돌려요.",
    ),
    "cannot_write": _t(
        "{file} cannot be written: {reason}. Check who may write in this folder.",
        "{file} 파일에 쓸 수 없어요: {reason}. 이 폴더의 쓰기 권한을 확인해 보세요.",
    ),
    "no_exercise": _t(
        "{place} holds no exercise. Go to the folder of one, or write one: grader init DIR",
        "{place} 폴더에는 연습 문제 파일이 없어요. 문제 폴더로 가거나 새로 만드세요: grader init DIR",
    ),
    "which_exercise": _t(
        "There are several exercises here: {names}. Go to the folder of one: cd {first}",
        "여기에는 문제 폴더가 여러 개 있어요: {names}. 그중 하나로 가세요: cd {first}",
    ),
    "no_task": _t(
        "There is no task {name}. There are: {tasks}.",
        "{name}이라는 단계는 없어요. 단계: {tasks}.",
    ),
    "task_near": _t(
        "There is no task {name}. Did you mean {near}?",
        "{name}이라는 단계는 없어요. {near}를 말한 건가요?",
    ),
    # pictures
    "loss_curve": _t("loss", "loss 곡선"),
    "curve_title": _t("loss, epoch by epoch", "에포크마다의 loss"),
    "plane_title": _t("dotted: the model says 1", "점무늬: 모델이 1이라고 하는 곳"),
    "epoch": _t("epoch", "에포크"),
    "line_title": _t("the line where the model says 0.5", "모델이 0.5라고 하는 선"),
    "first_epoch": _t("epoch 0", "에포크 0"),
    "plot_written": _t("{file} was written.", "{file} 파일을 만들었어요."),
    "plot_nothing": _t(
        "{file} was not written: training has brought no list of losses yet.",
        "{file} 파일을 만들지 않았어요. 학습이 아직 loss의 리스트를 돌려주지 않았어요.",
    ),
    "plot_missing": _t(
        "{file} was not written, because matplotlib is not installed: pip install matplotlib",
        "matplotlib이 없어서 {file} 파일을 만들지 못했어요: pip install matplotlib",
    ),
    "plot_ending": _t("{file} has to end in .png or .svg.", "{file}의 끝은 .png나 .svg여야 해요."),
    # what came back
    "nothing": _t("nothing (None)", "없음 (None)"),
    "no_return": _t(
        "None is what a function gives that ends without a return.",
        "함수가 return 없이 끝나면 None을 돌려줘요.",
    ),
    "raised": _t("nothing. {type} in line {line}:", "없음. {line}번째 줄에서 {type}:"),
    "raised_nowhere": _t("nothing. {type}:", "없음. {type}:"),
    "no_error": _t("no error", "오류가 나지 않았어요"),
    "an_error": _t("a {type}", "{type} 오류"),
    # whole sentences for failures without a value
    "missing": _t(
        "{file} has no function {function}. Was it renamed or deleted?",
        "{file}에 {function} 함수가 없어요. 이름을 바꾸거나 지우지는 않았나요?",
    ),
    "missing_near": _t(
        "{file} has no function {function}, but one called {near}. Was it renamed?",
        "{file}에 {function} 함수가 없고 {near} 함수가 있어요. 이름을 바꾸지는 않았나요?",
    ),
    "timeout": _t(
        "{function} was still running after {seconds:g} seconds. Does the value in its loop's condition ever change?",
        "{seconds:g}초가 지나도 {function} 함수가 끝나지 않았어요. 반복 조건에 쓰인 값이 반복하면서 바뀌나요?",
    ),
    "timeout_before": _t(
        "{function} did not end earlier in this run, so it was not called again.",
        "{function} 함수가 앞에서 끝나지 않아서 다시 부르지 않았어요.",
    ),
    "budget": _t(
        "All checks together took longer than {seconds:g} seconds. Which function takes so long?",
        "모든 검사를 합쳐 {seconds:g}초가 넘었어요. 어느 함수가 오래 걸리나요?",
    ),
    "exited": _t(
        "{function} ended the whole program. Which line calls exit, quit or sys.exit?",
        "{function} 함수가 프로그램을 끝냈어요. 어느 줄이 exit, quit, sys.exit를 부르나요?",
    ),
    "crashed": _t(
        "Python itself crashed inside {function}. Does it call itself without end, or use ctypes?",
        "{function} 안에서 파이썬이 멈췄어요. 끝없이 자기 자신을 부르거나 ctypes를 쓰지는 않나요?",
    ),
    "memory": _t(
        "{function} asked for more memory than there is. How large is the largest tensor that it makes?",
        "{function} 함수가 쓸 수 있는 것보다 많은 메모리를 요구했어요. 가장 큰 텐서의 크기는 얼마인가요?",
    ),
    "output": _t(
        "{function} printed more than {megabytes:g} MB. Which print stands inside a loop?",
        "{function} 함수가 {megabytes:g} MB 넘게 출력했어요. 반복문 안에 있는 print는 어느 것인가요?",
    ),
    "protocol": _t(
        "The answer of {function} could not be read: {reason}.",
        "{function} 함수의 답을 읽을 수 없었어요: {reason}.",
    ),
    "unsupported": _t(
        "{function} returned {what}, which a check cannot compare. Should it be a tensor or a number?",
        "{function} 함수가 비교할 수 없는 값({what})을 돌려주었어요. 텐서나 숫자여야 하지 않을까요?",
    ),
    "left_behind": _t(
        "Line {line} still raises NotImplementedError: delete that line.",
        "{line}번째 줄에 아직 raise NotImplementedError가 있어요. 그 줄을 지워 보세요.",
    ),
    "not_usable": _t(
        "What came back cannot be used like that: {message}.",
        "돌려받은 값을 그렇게 쓸 수 없어요: {message}.",
    ),
    "needs_tensor": _t(
        "A tensor is needed here, for gradients are worked out from it; {what} came back.",
        "기울기를 구하려면 텐서가 필요한데, 돌려받은 값은 {what}이에요.",
    ),
    "needs_callable": _t(
        "Something that can be called is needed here; {what} came back.",
        "호출할 수 있는 것이 필요한데, 돌려받은 값은 {what}이에요.",
    ),
    "judge": _t(
        "This check could not be carried out; that is not your fault: {reason}",
        "이 검사를 실행하지 못했어요. 여러분의 잘못이 아니에요: {reason}",
    ),
    # loading the file
    "syntax": _t(
        "{file} cannot be read: line {line}: {message}. Look at the end of that line and at the line above it.",
        "{file} 파일을 읽을 수 없어요. {line}번째 줄: {message}. 그 줄의 끝과 바로 윗줄을 살펴보세요.",
    ),
    "tabs": _t(
        "{file} cannot be read: line {line} mixes tabs and spaces. Indent every line with four spaces.",
        "{file} 파일을 읽을 수 없어요. {line}번째 줄에 탭과 공백이 섞여 있어요. 모든 줄을 공백 네 칸으로 들여 쓰세요.",
    ),
    "encoding": _t(
        "{file} is not UTF-8 text. Save it again with the encoding UTF-8.",
        "{file} 파일이 UTF-8이 아니에요. UTF-8 인코딩으로 다시 저장하세요.",
    ),
    "nul": _t(
        "{file} holds NUL bytes: it is not a text file, or it was damaged on its way. Save it again as UTF-8 text.",
        "{file} 파일에 NUL 바이트가 있어요. 텍스트 파일이 아니거나 옮기다가 깨졌어요. UTF-8 텍스트로 다시 저장하세요.",
    ),
    "import": _t(
        "{file}, line {line}: {message}. Only Python's own library, torch and NumPy are there.",
        "{file}, {line}번째 줄: {message}. 파이썬 표준 라이브러리, torch, NumPy만 쓸 수 있어요.",
    ),
    "input": _t(
        "{file}, line {line}, waits for input, and nobody answers. Take input() out.",
        "{file}, {line}번째 줄에서 입력을 기다리는데 답할 사람이 없어요. input()을 빼세요.",
    ),
    "load_raised": _t(
        "{file}, line {line}, raises {type} while the file is loaded: {message}. What stands above that line counts.",
        "{file}, {line}번째 줄에서 파일을 불러오는 도중에 {type} 오류가 났어요: {message}. 그 줄보다 위에 있는 것은 검사했어요.",
    ),
    "cell_raised": _t(
        "{file}, line {line}, raises {type} while the cells are run: {message}. The rest of the notebook counts.",
        "{file}, {line}번째 줄에서 셀을 실행하는 도중에 {type} 오류가 났어요: {message}. 나머지 셀은 검사했어요.",
    ),
    "cell_unread": _t(
        "{file}, line {line}: {message}. That cell was left out; the others count.",
        "{file}, {line}번째 줄: {message}. 이 셀은 빼고 나머지를 검사했어요.",
    ),
    "cells_unread": _t(
        "{file}, line {line}: {message}. {count} cells like this one were left out; the others count.",
        "{file}, {line}번째 줄: {message}. 이런 셀 {count}개는 빼고 나머지를 검사했어요.",
    ),
    "cells_foreign": _t(
        "cells in another language were left out: {cells}",
        "다른 언어로 쓴 셀은 뺐어요: {cells}",
    ),
    "magic": _t(
        "1 line that only Jupyter knows was not run: line {line}",
        "Jupyter에서만 쓰는 줄 1개는 실행하지 않았어요: {line}번째 줄",
    ),
    "magics": _t(
        "{count} lines that only Jupyter knows were not run, the first is line {line}",
        "Jupyter에서만 쓰는 줄 {count}개는 실행하지 않았어요. 처음은 {line}번째 줄이에요",
    ),
    "repeated": _t(
        "{function} is defined more than once; the one in cell {cell} counts",
        "{function} 함수가 여러 번 정의되어 있어서 셀 {cell}의 것을 검사했어요",
    ),
    "left_out_one": _t(
        "1 statement outside of functions was not run, since no task needs it",
        "함수 밖의 문장 1개는 필요한 단계가 없어서 실행하지 않았어요",
    ),
    "left_out": _t(
        "{count} statements outside of functions were not run, since no task needs them",
        "함수 밖의 문장 {count}개는 필요한 단계가 없어서 실행하지 않았어요",
    ),
    "load_exited": _t(
        "{file} ends the program while it is loaded, so nothing could be checked. Take the exit out.",
        "{file} 파일이 불러오는 도중에 프로그램을 끝내서 아무것도 검사하지 못했어요. 끝내는 줄을 빼세요.",
    ),
    "load_timeout": _t(
        "{file} was still loading after {seconds:g} seconds. Move what runs long into main().",
        "{file} 파일을 불러오는 데 {seconds:g}초가 넘게 걸렸어요. 오래 걸리는 코드는 main() 안으로 옮기세요.",
    ),
    "load_memory": _t(
        "{file} asks for more memory than there is while it is loaded. Move what is large into main().",
        "{file} 파일이 불러오는 도중에 메모리를 너무 많이 요구했어요. 큰 것은 main() 안으로 옮기세요.",
    ),
    "load_output": _t(
        "{file} prints more than {megabytes:g} MB while it is loaded. Move prints into main().",
        "{file} 파일이 불러오는 도중에 {megabytes:g} MB 넘게 출력했어요. print는 main() 안으로 옮기세요.",
    ),
    "load_crashed": _t(
        "{file} makes Python crash while it is loaded. Take out what stands outside of functions.",
        "{file} 파일을 불러오는 도중에 파이썬이 멈췄어요. 함수 밖에 있는 코드를 빼세요.",
    ),
    "load_protocol": _t(
        "{file} disturbed the grader while it was loaded: {reason}. Take out what stands outside of functions.",
        "{file} 파일이 불러오는 도중에 채점기를 방해했어요: {reason}. 함수 밖에 있는 코드를 빼세요.",
    ),
    "empty": _t(
        "{file} defines none of the functions of this exercise. Is it the right file, and was it saved?",
        "{file} 파일에 이 문제의 함수가 하나도 없어요. 맞는 파일인가요? 저장했나요?",
    ),
    "no_file": _t(
        "{file} is not there. `grader init` writes a new one.",
        "{file} 파일이 없어요. `grader init`으로 새로 만들 수 있어요.",
    ),
    "not_a_file": _t(
        "{file} is not a file. Is a folder of that name in its place?",
        "{file} 자리에 파일이 없어요. 같은 이름의 폴더가 있지는 않나요?",
    ),
    "is_link": _t(
        "{file} is a link, and links are not followed. Hand in the file itself.",
        "{file} 파일은 링크예요. 링크는 따라가지 않으니 파일 자체를 내세요.",
    ),
    "cannot_read": _t(
        "{file} cannot be read: {reason}. Check who may read it.",
        "{file} 파일을 읽을 수 없어요: {reason}. 읽기 권한을 확인해 보세요.",
    ),
    "too_large": _t(
        "{file} is larger than {megabytes:g} MB, so it was not read. Is it the right file?",
        "{file} 파일이 {megabytes:g} MB보다 커서 읽지 않았어요. 맞는 파일인가요?",
    ),
    "too_large_notebook": _t(
        "{file} is larger than {megabytes:g} MB, so it was not read. Clear its outputs (they are "
        "not needed), save it, and hand it in again.",
        "{file} 파일이 {megabytes:g} MB보다 커서 읽지 않았어요. 출력은 필요 없으니 모두 지우고 저장한 "
        "다음 다시 내세요.",
    ),
}
