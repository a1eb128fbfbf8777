package org.fpnexplorer.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fpnexplorer.checkpoint.Checkpoint;
import org.fpnexplorer.checkpoint.DType;
import org.fpnexplorer.checkpoint.Entry;
import org.fpnexplorer.checkpoint.WeightsFile;
import org.fpnexplorer.network.Graph;
import org.fpnexplorer.network.Parameter;
import org.fpnexplorer.network.ParameterSource;
import org.fpnexplorer.tensor.Shape;
import org.fpnexplorer.tensor.Tensor;
import org.fpnexplorer.text.Texts;

/**
 * A training that was put aside, as a safetensors file: the plan, the weights under their own
 * names, the optimiser's two moments of each, and the figures of every step so far.
 */
final class ResumeFile implements AutoCloseable {
  private static final Texts TEXTS = Texts.of(ResumeFile.class);

  private static final String FORMAT = "format";
  private static final String FORMAT_NAME = "fpn-explorer training 1";
  private static final String MEAN = "mean/";
  private static final String VARIANCE = "variance/";
  private static final String HISTORY = "history";

  /** Of a step: loss of objectness, loss of boxes, norm of the gradient, learning rate. */
  private static final int FIGURES = 4;

  private final Checkpoint checkpoint;
  private final Map<String, Entry> entries;
  private final TrainingPlan plan;
  private final List<StepReport> history;

  private ResumeFile(Checkpoint checkpoint) throws IOException {
    this.checkpoint = checkpoint;
    this.entries =
        checkpoint.entries().stream().collect(Collectors.toMap(Entry::name, entry -> entry));
    if (!FORMAT_NAME.equals(checkpoint.metadata().get(FORMAT))) {
      throw new IOException(TEXTS.get("resume.other"));
    }
    this.plan = PlanText.parse(checkpoint.metadata());
    this.history = readHistory();
    requireEverything();
  }

  /**
   * Writes everything that a training needs to go on; an older file stays until this is whole.
   *
   * @param more to be kept in it beside the plan
   */
  static void write(
      Path file,
      TrainingPlan plan,
      Learner learner,
      List<StepReport> history,
      Map<String, String> more)
      throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>(learner.weights().tensors());
    learner.means().forEach((name, tensor) -> tensors.put(MEAN + name, tensor));
    learner.variances().forEach((name, tensor) -> tensors.put(VARIANCE + name, tensor));
    tensors.put(HISTORY, tensor(history));
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(FORMAT, FORMAT_NAME);
    texts.putAll(PlanText.of(plan));
    texts.putAll(more);
    WeightsFile.write(file, tensors, texts, DType.F32);
  }

  /**
   * Opens a training that was put aside.
   *
   * @throws IOException if the file is something else, or damaged; the message does not name it
   */
  static ResumeFile open(Path file) throws IOException {
    Checkpoint checkpoint = Checkpoint.open(file);
    try {
      return new ResumeFile(checkpoint);
    } catch (IOException | RuntimeException e) {
      checkpoint.close();
      throw e;
    }
  }

  TrainingPlan plan() {
    return plan;
  }

  List<StepReport> history() {
    return history;
  }

  /** Everything that is kept as text, the plan among it. */
  Map<String, String> texts() {
    return checkpoint.metadata();
  }

  ParameterSource weights() {
    return parameter -> read(parameter.name());
  }

  ParameterSource means() {
    return parameter -> read(MEAN + parameter.name());
  }

  ParameterSource variances() {
    return parameter -> read(VARIANCE + parameter.name());
  }

  private Optional<ByteBuffer> read(String name) throws IOException {
    return Optional.of(checkpoint.values(entries.get(name)));
  }

  private void requireEverything() throws IOException {
    Graph graph = plan.model().graph(plan.height(), plan.width());
    for (Parameter parameter : graph.parameters()) {
      require(parameter.name(), parameter.shape());
      if (parameter.isLearned()) {
        require(MEAN + parameter.name(), parameter.shape());
        require(VARIANCE + parameter.name(), parameter.shape());
      }
    }
  }

  private void require(String name, Shape shape) throws IOException {
    Entry entry = entries.get(name);
    if (entry == null || !entry.shape().equals(shape)) {
      throw new IOException(
          entry == null
              ? TEXTS.get("resume.missing", plan.model().name(), name)
              : TEXTS.get("resume.shape", plan.model().name(), name, entry.shape(), shape));
    }
  }

  private List<StepReport> readHistory() throws IOException {
    Entry entry = entries.get(HISTORY);
    boolean isTable = entry != null && entry.shape().rank() == 2 && entry.shape().dim(1) == FIGURES;
    if (!isTable || entry.shape().dim(0) > plan.steps()) {
      throw new IOException(TEXTS.get("resume.history"));
    }
    ByteBuffer values = checkpoint.values(entry);
    List<StepReport> steps = new ArrayList<>();
    for (int step = 0; step < entry.shape().dim(0); step++) {
      steps.add(
          new StepReport(
              step, values.getFloat(), values.getFloat(), values.getFloat(), values.getFloat()));
    }
    return steps;
  }

  private static Tensor tensor(List<StepReport> history) {
    float[] figures = new float[history.size() * FIGURES];
    for (StepReport step : history) {
      int at = step.step() * FIGURES;
      figures[at] = step.objectness();
      figures[at + 1] = step.boxes();
      figures[at + 2] = step.gradientNorm();
      figures[at + 3] = step.learningRate();
    }
    return new Tensor(Shape.of(history.size(), FIGURES), figures);
  }

  @Override
  public void close() throws IOException {
    checkpoint.close();
  }
}
