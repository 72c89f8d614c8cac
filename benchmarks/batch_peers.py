"""The job of `batch.py` as others would do it: a folder of articles, a server, so many at once, one line an article.

python benchmarks/batch_peers.py instructor|langextract URL FOLDER CONCURRENCY OUTPUT
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

PROMPT = "Extract every claim with its speaker, every source, and every figure of this article."


def plain_instructor(url: str, folder: Path, concurrency: int, output: Path) -> None:
    """instructor and asyncio, as its documentation shows: nothing is checked, kept or tried again."""
    import instructor
    from openai import AsyncOpenAI

    from extractor.schemas import Draft

    client = instructor.from_openai(AsyncOpenAI(base_url=url, api_key="k"), mode=instructor.Mode.JSON_SCHEMA)
    gate = asyncio.Semaphore(concurrency)

    async def one(path: Path) -> tuple[str, Any]:
        async with gate:
            messages: list[Any] = [
                {"role": "system", "content": PROMPT},
                {"role": "user", "content": path.read_text("utf-8")},
            ]
            return path.name, await client.create(model="scripted", response_model=Draft, messages=messages)

    async def all_of_them() -> None:
        with output.open("w", encoding="utf-8") as stream:
            for ended in asyncio.as_completed([one(path) for path in sorted(folder.iterdir())]):
                name, draft = await ended
                stream.write(json.dumps({"article": name, **draft.model_dump(mode="json")}) + "\n")

    asyncio.run(all_of_them())


def langextract(url: str, folder: Path, concurrency: int, output: Path) -> None:
    """LangExtract with its provider for OpenAI's protocol and as many workers."""
    import langextract as lx
    from langextract import factory

    example = lx.data.ExampleData(
        text="“We sold 9 boats,” said Tom Reed.",
        extractions=[
            lx.data.Extraction(extraction_class="claim", extraction_text="We sold 9 boats"),
            lx.data.Extraction(extraction_class="figure", extraction_text="9 boats"),
        ],
    )
    settings = {"base_url": url, "api_key": "k", "max_workers": concurrency}
    config = factory.ModelConfig(model_id="scripted", provider="OpenAILanguageModel", provider_kwargs=settings)
    documents = [lx.data.Document(path.read_text("utf-8"), document_id=path.name) for path in sorted(folder.iterdir())]
    found = lx.extract(
        documents,
        prompt_description=f'{PROMPT} Answer with "extractions".',
        examples=[example],
        config=config,
        batch_length=concurrency,
        max_workers=concurrency,
        show_progress=False,
    )
    lx.io.save_annotated_documents(iter(found), output_name=output.name, output_dir=str(output.parent))


if __name__ == "__main__":
    job = {"instructor": plain_instructor, "langextract": langextract}[sys.argv[1]]
    job(sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]), Path(sys.argv[5]))
