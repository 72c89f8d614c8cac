"""What a run over many articles takes, side by side with the same job written plainly and with LangExtract.

    python benchmarks/batch.py [--articles 2000] [--latency 0.3] [--concurrency 64] [--langextract PYTHON] [--memory]

A scripted server in a process of its own answers every question after the latency.  The ideal is the time that the
calls alone take: articles / concurrency, rounded up, × latency.  Every job runs in a process of its own, and its whole
time counts, imports too; of ours the run itself is given beside, as its manifest says.  LangExtract runs in the Python
that has it.  --memory also runs the rule engine over 2,000 and 200,000 articles of one sentence.
"""

import argparse
import json
import math
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from scripted_server import Received, Reply, ServerProcess, answer, completion  # noqa: E402

from extractor.results import manifest_path  # noqa: E402

TEXT = """RIVERTON, 4 March. “We lost {sheep:,} sheep in the flood,” said farmer Ada Holm on Tuesday. The council of \
Riverton paid £2.3m for {wells} wells, its treasurer said.

Residents spent the night in a school. Roads to the valley were closed until Friday, police said.
"""
PEERS = Path(__file__).with_name("batch_peers.py")


def reply(received: Received) -> Reply:
    """Answer with what stands in the article, in the form of who asks."""
    prompt = received.prompt
    sheep = re.findall(r"We lost ([\d,]+) sheep", prompt)[-1]
    wells = re.findall(r"for (\d+) wells", prompt)[-1]
    if '"extractions"' in prompt:
        found = [{"claim": f"We lost {sheep} sheep in the flood"}, {"figure": "£2.3m"}, {"figure": f"{wells} wells"}]
        return completion(json.dumps({"extractions": found}, ensure_ascii=False))
    holm = {"key": "s1", "name": "Ada Holm", "kind": "named_person", "title": "farmer", "mentions": ["farmer Ada Holm"]}
    said = {
        "key": "c1",
        "quotes": [f"We lost {sheep} sheep in the flood"],
        "statement": f"We lost {sheep} sheep in the flood.",
        "speech": "direct",
        "figures": ["f1"],
        "attributions": [{"source": "s1", "role": "speaker", "mention": "farmer Ada Holm", "cue": "said"}],
    }
    figures = [
        {
            "key": "f1",
            "quote": f"{sheep} sheep",
            "value": sheep.replace(",", ""),
            "kind": "count",
            "unit": "sheep",
        },
        {"key": "f2", "quote": "£2.3m", "value": "2300000", "kind": "money", "currency": "GBP"},
        {"key": "f3", "quote": f"{wells} wells", "value": wells, "kind": "count", "unit": "wells"},
    ]
    return answer({"sources": [holm], "claims": [said], "figures": figures})


def write_articles(folder: Path, count: int) -> Path:
    folder.mkdir()
    for n in range(count):
        (folder / f"{n:06}.txt").write_text(TEXT.format(sheep=n + 10, wells=n % 90 + 3), encoding="utf-8")
    return folder


def timed(command: Sequence[str], folder: Path) -> float:
    """Return how long a command takes; what it says matters only if it fails."""
    environment = {**os.environ, "OPENAI_API_KEY": "none", "EXTRACTOR_CACHE_DIR": str(folder / "cache")}
    before = time.perf_counter()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command[:4])} …: {done.stderr[-2000:]}")
    return time.perf_counter() - before


def ours(articles: Path, output: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "extractor", "extract", str(articles), "-o", str(output), "-q", *options]


def own_time(results: Path) -> float:
    """Return how long a run says it took."""
    return float(json.loads(manifest_path(results).read_text("utf-8"))["runs"][-1]["seconds"])


def calls(options: argparse.Namespace, folder: Path) -> None:
    """Print how long each takes for the same calls."""
    articles = write_articles(folder / "news", options.articles)
    ideal = math.ceil(options.articles / options.concurrency) * options.latency
    asking = ["--model", "openai/scripted", "--repairs", "0", "--concurrency", str(options.concurrency)]
    print(f"{options.articles} articles, {options.latency * 1000:.0f} ms latency, {options.concurrency} at once")
    print(f"  {'the calls alone':38} {ideal:7.1f} s")
    with ServerProcess([reply], latency=options.latency) as server:
        asking += ["--base-url", server.url]
        plain = [str(PEERS), "instructor", server.url, str(articles), str(options.concurrency), str(folder / "plain")]
        rows = {
            "ours": ours(articles, folder / "cold.jsonl", *asking),
            "instructor and asyncio, no check": [sys.executable, *plain],
            "ours, answers from the cache": ours(articles, folder / "warm.jsonl", *asking),
        }
        if options.langextract:
            peer = [str(PEERS), "langextract", *plain[2:]]
            rows["LangExtract"] = [options.langextract, *peer]
        for name, command in rows.items():
            seconds = timed(command, folder)
            rate = options.articles / seconds
            print(f"  {name:38} {seconds:7.1f} s  {seconds / ideal:5.2f} × ideal  {rate:6.0f} articles/s", flush=True)
            if name == "ours":
                run = own_time(folder / "cold.jsonl")
                print(f"  {'  the run itself':38} {run:7.1f} s  {run / ideal:5.2f} × ideal", flush=True)


def workers(options: argparse.Namespace, folder: Path) -> None:
    """Print how much faster two processes are than one for the rule engine."""
    sources = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    articles = folder / "examples"
    articles.mkdir()
    for n in range(options.articles):
        (articles / f"{n:06}.txt").write_text(f"{sources[n % len(sources)]}\nReport {n}.\n", encoding="utf-8")
    took = [timed(ours(articles, folder / f"w{n}.jsonl", "--workers", str(n)), folder) for n in (1, 2)]
    print(f"rule engine, {options.articles} articles: {took[0]:.1f} s with one worker, {took[1]:.1f} s with two")
    print(f"  ratio {took[0] / took[1]:.2f}")


def peak(articles: Path, output: Path) -> float:
    """Return the peak memory of a run's process and those it waited for, in MB."""
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True); "
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    done = subprocess.run([sys.executable, "-c", code, *ours(articles, output)], capture_output=True, check=True)
    return int(done.stdout) / 1024


def one_sentence(count: int) -> Iterable[str]:
    for n in range(count):
        yield json.dumps({"id": f"tide-{n}", "text": f"The tide rose by {n} centimetres, the harbour master said."})


def memory(folder: Path) -> None:
    """Print the peak memory for few and many articles."""
    peaks = []
    for count in (2_000, 200_000):
        articles = folder / f"{count}.jsonl"
        articles.write_text("\n".join(one_sentence(count)), encoding="utf-8")
        peaks.append(peak(articles, folder / f"{count}.facts.jsonl"))
        print(f"peak memory at {count:,} articles: {peaks[-1]:.0f} MB", flush=True)
    print(f"  ratio {peaks[1] / peaks[0]:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2_000)
    parser.add_argument("--latency", type=float, default=0.3, help="seconds")
    parser.add_argument("--concurrency", type=int, default=64)
    parser.add_argument("--langextract", metavar="PYTHON", help="a Python that has langextract and openai")
    parser.add_argument("--memory", action="store_true")
    options = parser.parse_args()
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))
    with tempfile.TemporaryDirectory() as folder:
        calls(options, Path(folder))
        workers(options, Path(folder))
        if options.memory:
            memory(Path(folder))


if __name__ == "__main__":
    main()
