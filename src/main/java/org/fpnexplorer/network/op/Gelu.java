package org.fpnexplorer.network.op;

/**
 * x · Φ(x), Φ the standard normal's distribution function (Hendrycks and Gimpel 2016, arXiv
 * 1606.08415).
 */
public record Gelu() implements Op {}
