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
    """One text in both languages."""

    en: str
    ko: str

    def in_(self, language: Language) -> str:
        return self.ko if language == "ko" else self.en


def language_of(wanted: str | None) -> Language:
    """The language asked for, else the locale's, else English."""
    if wanted in LANGUAGES:
        return "ko" if wanted == "ko" else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "ko" if re.split(r"[_.@-]", os.environ[name].lower())[0] == "ko" else "en"
    system = (locale.getlocale()[0] or "") if sys.platform == "win32" else ""
    return "ko" if system.lower().startswith("ko") else "en"


def say(key: str, language: Language, **values: object) -> str:
    """A text of the table below, filled in."""
    return WORDS[key].in_(language).format(**values)


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
    "task_line": _t(
        "Task {number}, line {line}. {start}", "{number}단계, {line}번째 줄이에요. {start}"
    ),
    "lesson": _t("README.md (the lesson, five minutes)", "README.ko.md (5분이면 읽을 수 있어요)"),
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
    # what came back
    "nothing": _t("nothing (None)", "없음 (None)"),
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
}
