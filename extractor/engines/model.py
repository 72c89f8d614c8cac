"""The model engine: one call drafts an article, another mends what the check found wrong; articles go out as data."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from extractor.engines.interface import Complaint, Drafted, Usage
from extractor.engines.merging import MergedDraft, known_sources
from extractor.engines.windows import Window, room_for, room_left, window_size, windows
from extractor.errors import ModelError, TooLongError
from extractor.model import CutError, ModelClient, Room
from extractor.prompts import Message, load
from extractor.schemas import Article, Draft, DraftClaim, DraftSource

_DRAFT = load("draft", "v1")
_REPAIR = load("repair", "v1")

_SHORTEST_WINDOW = 1_000
# Characters; a model whose answer to so little is cut, though it had more room, runs on and would do so on half of it.
_NEVER_TOO_LONG = 4_000


class ModelEngine:
    """Drafts and repairs by asking a model whose context holds so many tokens; longer articles go in windows."""

    name = "model"
    computes = False

    def __init__(self, client: ModelClient, context: int = 128_000, max_output: int | None = None) -> None:
        self._client = client
        self._context, self._max_output = context, max_output
        self._longest = window_size(context)

    @property
    def model(self) -> str:
        """The model's name with its provider."""
        return self._client.model

    @property
    def prompts(self) -> Mapping[str, str]:
        """The prompts that draft and repair."""
        return {prompt.name: prompt.label for prompt in (_DRAFT, _REPAIR)}

    @property
    def spent(self) -> Usage:
        """What all questions together have taken."""
        return self._client.spent

    async def draft(self, article: Article) -> Drafted:
        """Ask once, or once for each window of a long article; ModelError if no usable answer comes.

        A window without an answer is a shortfall where others have one; so is what is missing of an answer that was
        cut.
        """
        text = article.text
        left = deque(windows(text, self._longest))
        merged, usage = MergedDraft(text), Usage()
        shortfalls: list[str] = []
        failed: ModelError | None = None
        answered = False
        while left:
            window = left.popleft()
            whole = window == (0, len(text))
            known = None if whole else known_sources(merged.sources)
            try:
                answer = await self._ask(messages_for(article, window, known), window)
            except ModelError as error:
                if smaller := _smaller_for(error, text, window):
                    left.extendleft(reversed(smaller))
                    continue
                partial = _partial(error, window)
                if partial is None:
                    failed = error
                    shortfalls.append(f"characters {window[0]} to {window[1]} got no draft: {error}")
                    continue
                answer = partial
            usage += answer.usage
            if whole and not answer.shortfalls:
                return Drafted(answer.draft, usage)
            answered = True
            shortfalls += answer.shortfalls
            merged.add(window, answer.draft)
        if failed and not answered:
            raise failed
        return Drafted(merged.draft, usage, tuple(shortfalls))

    async def repair(self, article: Article, draft: Draft, complaints: Sequence[Complaint]) -> Drafted:
        """Send what failed back with the reasons, each window of a long article its own; ModelError without answer."""
        mended, usage, answered = Draft(), Usage(), False
        shortfalls: list[str] = []
        failed: ModelError | None = None
        for window, its_own in _by_window(windows(article.text, self._longest), complaints):
            try:
                answer = await self._ask(repair_messages(article, draft, its_own, window), window)
            except ModelError as error:
                partial = _partial(error, window)
                if partial is None:
                    failed = error
                    shortfalls.append(f"characters {window[0]} to {window[1]} got no repair: {error}")
                    continue
                answer = partial
            answered = True
            usage += answer.usage
            shortfalls += answer.shortfalls
            mended = Draft(
                sources=mended.sources + answer.draft.sources,
                claims=mended.claims + answer.draft.claims,
                figures=mended.figures + answer.draft.figures,
            )
        if failed and not answered:
            raise failed
        return Drafted(mended, usage, tuple(shortfalls))

    async def aclose(self) -> None:
        """Close the client."""
        await self._client.aclose()

    async def _ask(self, messages: Sequence[Message], window: Window) -> Drafted:
        answer = await self._client.ask(messages, Draft, self._room(messages, window))
        return Drafted(answer.value, answer.usage)

    def _room(self, messages: Sequence[Message], window: Window) -> Room:
        """Return the room for an answer: what the user says, or what the window asks for and the context leaves."""
        if self._max_output:
            return Room(self._max_output)
        left = room_left(self._context, sum(len(message.content) for message in messages))
        room = min(room_for(window[1] - window[0]), left)
        return Room(room, min(2 * room, left))


def messages_for(article: Article, window: Window | None = None, known: str | None = None) -> tuple[Message, ...]:
    """Return the messages that ask for the draft of an article or a window; ``known`` are the sources before it."""
    start, end = window or (0, len(article.text))
    return _DRAFT.render(article=article.text[start:end], marker=marker_for(article), known=known)


def repair_messages(
    article: Article, draft: Draft, complaints: Sequence[Complaint], window: Window | None = None
) -> tuple[Message, ...]:
    """Return the messages that ask for the mending of what was complained of."""
    start, end = window or (0, len(article.text))
    sources = known_sources(draft.sources) or "none"
    findings = "\n\n".join(_paragraphs(complaints))
    text = article.text[start:end]
    return _REPAIR.render(article=text, marker=marker_for(article), sources=sources, findings=findings)


def _partial(error: ModelError, window: Window) -> Drafted | None:
    """Return what is complete of an answer that was cut, None where nothing is."""
    if not isinstance(error, CutError) or error.partial is None:
        return None
    said = f"characters {window[0]} to {window[1]} got only the beginning of an answer: {error}"
    return Drafted(error.partial.value, error.partial.usage, (said,))


def _smaller_for(error: ModelError, text: str, window: Window) -> list[Window]:
    """Return the windows that may fit where this one was too long; none where that is not what was wrong."""
    if not isinstance(error, TooLongError) or (error.paid and window[1] - window[0] <= _NEVER_TOO_LONG):
        return []
    if isinstance(error, CutError) and error.circles:
        return []
    smaller = _smaller(text, window)
    return smaller if len(smaller) > 1 else []


def _smaller(text: str, window: Window) -> list[Window]:
    """Return a window in two or more, or in one where it is too short for that."""
    start, end = window
    halves = windows(text[start:end], max(_SHORTEST_WINDOW, (end - start) * 2 // 3))
    return [(start + first, start + last) for first, last in halves]


def _by_window(cut: Sequence[Window], complaints: Sequence[Complaint]) -> Iterator[tuple[Window, list[Complaint]]]:
    """Yield each window with the complaints of places in it; the first also has those that stand nowhere."""
    left = list(complaints)
    for window in cut:
        inside = [one for one in left if one.at is None or window[0] <= one.at < window[1]]
        left = [one for one in left if one not in inside]
        if inside:
            yield window, inside


def marker_for(article: Article) -> str:
    """Return the marker around the text, made from the text's own hash.

    No text can hold it, and it is the same on every run, so that the cache and recordings hold.
    """
    return f"article-{article.sha256[:16]}"


def _paragraphs(complaints: Sequence[Complaint]) -> Iterator[str]:
    """Yield what is wrong with each record, the record first, and then what was left out."""
    for complaint in complaints:
        record = complaint.record
        if record is None:
            yield "LEFT OUT\n" + "\n".join(complaint.reasons)
        else:
            kind = (
                "SOURCE" if isinstance(record, DraftSource) else "CLAIM" if isinstance(record, DraftClaim) else "FIGURE"
            )
            yield f"{kind} {record.model_dump_json()}\n" + "\n".join(complaint.reasons)
