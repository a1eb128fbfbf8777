package org.fpnexplorer.checkpoint;

import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server answers to the request for a file or for the rest of it (RFC 9110). */
record Answer(HttpResponse<ResponseBody> response) {
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (?:(\\d{1,18})-\\d+|\\*)/(\\d{1,18})");

  /** The status, such as 404. */
  int status() {
    return response.statusCode();
  }

  ResponseBody body() {
    return response.body();
  }

  /** The offset in the file at which the body begins; empty if the body is no part of the file. */
  OptionalLong start() {
    if (status() == HttpURLConnection.HTTP_OK) {
      return OptionalLong.of(0);
    }
    Matcher range = contentRange();
    return status() == HttpURLConnection.HTTP_PARTIAL && range.matches() && range.group(1) != null
        ? OptionalLong.of(Long.parseLong(range.group(1)))
        : OptionalLong.empty();
  }

  /** Size of the whole file, if the server tells it. */
  OptionalLong total() {
    if (status() == HttpURLConnection.HTTP_OK) {
      return response.headers().firstValueAsLong("Content-Length");
    }
    Matcher range = contentRange();
    return range.matches() ? OptionalLong.of(Long.parseLong(range.group(2))) : OptionalLong.empty();
  }

  /** Whether the file has nothing from the offset on that was asked for. */
  boolean isPastTheEnd() {
    return status() == RANGE_NOT_SATISFIABLE;
  }

  /** The tag of this very version; weak tags tell of nothing that could be gone on with. */
  Optional<String> strongTag() {
    return response.headers().firstValue("ETag").filter(tag -> tag.startsWith("\""));
  }

  private Matcher contentRange() {
    return CONTENT_RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
  }
}
