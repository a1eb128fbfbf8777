package org.fpnexplorer.image;

import java.io.IOException;
import java.io.InputStream;

/** The content of a picture file, which can be read from its beginning more than once. */
@FunctionalInterface
interface Source {
  InputStream open() throws IOException;
}
