package org.fpnexplorer.checkpoint;

import java.util.List;
import java.util.Map;

/**
 * What a checkpoint's header says.
 *
 * @param format the format's name
 * @param metadata what else is in the file, in its order
 * @param tensors in the file's order, each name once
 */
record Contents(String format, Map<String, String> metadata, List<StoredTensor> tensors) {}
