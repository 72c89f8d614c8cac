"""A llama model too small to know anything: random weights, one token a byte.

Its answers are noise.  A server that holds it to a schema makes valid JSON of the noise, which shows that a real server
takes the schema, and that nothing that is made up comes out verified.
"""

from pathlib import Path

import gguf
import numpy as np

CONTEXT = 24_576
_WIDTH, _HEADS, _INNER, _LAYERS = 32, 2, 64, 1


def write(path: Path, seed: int = 0) -> None:
    """Write the model to a file."""
    tokens = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), *map(chr, range(32, 127))]
    kinds = [
        gguf.TokenType.UNKNOWN,
        *[gguf.TokenType.CONTROL] * 2,
        *[gguf.TokenType.BYTE] * 256,
        *[gguf.TokenType.NORMAL] * 95,
    ]
    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_name("tiny-random")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(_INNER)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("llama")
    writer.add_token_list(tokens)
    writer.add_token_types([int(kind) for kind in kinds])
    writer.add_token_scores([0.0] * 259 + [-float(n) for n in range(95)])
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    writer.add_unk_token_id(0)
    for name, tensor in _tensors(len(tokens), np.random.default_rng(seed)).items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _tensors(vocabulary: int, chance: np.random.Generator) -> dict[str, np.ndarray]:
    def noise(*shape: int) -> np.ndarray:
        return (chance.standard_normal(shape) * 0.3).astype(np.float32)

    ones = np.ones(_WIDTH, np.float32)
    tensors = {"token_embd.weight": noise(vocabulary, _WIDTH), "output_norm.weight": ones}
    tensors["output.weight"] = noise(vocabulary, _WIDTH)
    for layer in range(_LAYERS):
        block = f"blk.{layer}"
        tensors |= {f"{block}.{name}_norm.weight": ones for name in ("attn", "ffn")}
        tensors |= {f"{block}.attn_{name}.weight": noise(_WIDTH, _WIDTH) for name in ("q", "k", "v", "output")}
        tensors |= {f"{block}.ffn_{name}.weight": noise(_INNER, _WIDTH) for name in ("gate", "up")}
        tensors[f"{block}.ffn_down.weight"] = noise(_WIDTH, _INNER)
    return tensors
