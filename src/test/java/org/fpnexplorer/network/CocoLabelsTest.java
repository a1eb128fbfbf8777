package org.fpnexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CocoLabelsTest {
  @Test
  void theLabelsAreTorchvisionsInItsOrder() throws IOException {
    try (Reader reader =
        new InputStreamReader(
            CocoLabelsTest.class.getResourceAsStream("/network/coco_labels.json"),
            StandardCharsets.UTF_8)) {
      String[] categories = new Gson().fromJson(reader, String[].class);

      assertThat(CocoLabels.NAMES).isEqualTo(List.of(categories)).hasSize(91);
    }
  }
}
