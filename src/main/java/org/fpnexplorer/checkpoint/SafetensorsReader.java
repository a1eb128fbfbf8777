package org.fpnexplorer.checkpoint;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.text.Texts;

/**
 * Reads the header of a safetensors file: its length in 8 bytes, JSON, then the values
 * (github.com/huggingface/safetensors, "Format").
 */
final class SafetensorsReader {
  private static final Texts TEXTS = Texts.of(SafetensorsReader.class);

  /** The format's own limit. */
  private static final long LONGEST_HEADER = 100_000_000;

  /** Checkpoints have a handful; each takes many times the memory that it takes in the file. */
  private static final int MOST_METADATA = 100_000;

  /** PyTorch's own limit of axes; a single list could fill the memory. */
  private static final int MOST_NUMBERS = 64;

  private final long dataStart;
  private final long dataSize;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

  private SafetensorsReader(long dataStart, long dataSize) {
    this.dataStart = dataStart;
    this.dataSize = dataSize;
  }

  /**
   * What the file holds, without the values.
   *
   * @throws IOException if the header is not what the format prescribes; the message says where
   */
  static Contents read(ByteSource source) throws IOException {
    long length = source.read(0, Long.BYTES).getLong();
    if (length < 0 || length > LONGEST_HEADER) {
      throw new IOException(TEXTS.get("safetensors.headerLong", Long.toUnsignedString(length)));
    }
    ByteBuffer header = source.read(Long.BYTES, (int) length);
    long dataStart = Long.BYTES + length;
    SafetensorsReader reader = new SafetensorsReader(dataStart, source.size() - dataStart);
    reader.parse(text(header));
    reader.checkLayout();
    return new Contents("safetensors", reader.metadata, List.copyOf(reader.tensors.values()));
  }

  private static String text(ByteBuffer header) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(header).toString();
    } catch (CharacterCodingException e) {
      throw new IOException(TEXTS.get("safetensors.notUtf8"), e);
    }
  }

  private void parse(String header) throws IOException {
    try (JsonReader json = new JsonReader(new StringReader(header))) {
      json.setStrictness(Strictness.STRICT);
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (name.equals("__metadata__")) {
          readMetadata(json);
        } else {
          readTensor(name, json);
        }
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException(TEXTS.get("safetensors.more"));
      }
    } catch (EOFException e) {
      throw new IOException(TEXTS.get("safetensors.cutOff"), e);
    } catch (IllegalStateException | NumberFormatException | JsonParseException e) {
      // What Gson says when a value is of another kind than the format prescribes.
      throw new IOException(TEXTS.get("safetensors.damaged", firstLine(e)), e);
    } catch (MalformedJsonException e) {
      throw new IOException(TEXTS.get("safetensors.noJson"), e);
    }
  }

  private static String firstLine(RuntimeException e) {
    return OneLine.of(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
  }

  private void readMetadata(JsonReader json) throws IOException {
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      if (metadata.put(key, json.nextString()) != null) {
        throw new IOException(TEXTS.get("safetensors.metadataTwice", OneLine.of(key)));
      }
      if (metadata.size() > MOST_METADATA) {
        throw new IOException(TEXTS.get("safetensors.metadataMany", MOST_METADATA));
      }
    }
    json.endObject();
  }

  private void readTensor(String name, JsonReader json) throws IOException {
    Limits.checkName(name, tensors.size());
    String type = null;
    List<Long> dims = null;
    List<Long> offsets = null;
    json.beginObject();
    while (json.hasNext()) {
      switch (json.nextName()) {
        case "dtype" -> type = json.nextString();
        case "shape" -> dims = readNumbers(name, json);
        case "data_offsets" -> offsets = readNumbers(name, json);
        default -> json.skipValue();
      }
    }
    json.endObject();
    if (type == null || dims == null || offsets == null || offsets.size() != 2) {
      throw new IOException(TEXTS.get("safetensors.lacking", name));
    }
    if (tensors.put(name, stored(name, type, dims, offsets.get(0), offsets.get(1))) != null) {
      throw new IOException(TEXTS.get("safetensors.nameTwice", name));
    }
  }

  private static List<Long> readNumbers(String name, JsonReader json) throws IOException {
    List<Long> numbers = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      if (numbers.size() == MOST_NUMBERS) {
        throw new IOException(TEXTS.get("safetensors.list", name, MOST_NUMBERS));
      }
      numbers.add(json.nextLong());
    }
    json.endArray();
    return numbers;
  }

  private StoredTensor stored(String name, String typeName, List<Long> dims, long begin, long end)
      throws IOException {
    DType type =
        DType.ofSafetensors(typeName)
            .orElseThrow(
                () ->
                    new IOException(
                        TEXTS.get(
                            "safetensors.type",
                            name,
                            OneLine.of(typeName),
                            DType.floatingNames())));
    Shape shape = Limits.named(name, () -> StoredTensor.shape(dims));
    if (begin < 0 || end < begin || end > dataSize) {
      throw new IOException(TEXTS.get("safetensors.outside", name, begin, end, dataSize));
    }
    if (end - begin != shape.size() * type.bytes()) {
      throw new IOException(
          TEXTS.get("safetensors.offsets", name, (end - begin), shape.size(), type));
    }
    return new StoredTensor(
        new Entry(name, type, shape), dataStart + begin, StoredTensor.rowMajor(shape));
  }

  /** The values of all tensors fill the file without gaps and without overlap. */
  private void checkLayout() throws IOException {
    long end = dataStart;
    List<StoredTensor> ordered = new ArrayList<>(tensors.values());
    ordered.sort(
        Comparator.comparingLong(StoredTensor::position)
            .thenComparingLong(tensor -> tensor.entry().shape().size()));
    for (StoredTensor tensor : ordered) {
      if (tensor.position() != end) {
        throw new IOException(
            tensor.position() < end
                ? TEXTS.get("safetensors.overlap", tensor.entry().name())
                : TEXTS.get("safetensors.gap", tensor.entry().name()));
      }
      end += tensor.entry().shape().size() * tensor.entry().type().bytes();
    }
    if (end != dataStart + dataSize) {
      throw new IOException(TEXTS.get("safetensors.rest", (dataStart + dataSize - end)));
    }
  }
}
