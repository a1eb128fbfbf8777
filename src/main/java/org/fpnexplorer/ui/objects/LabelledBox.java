package org.fpnexplorer.ui.objects;

import org.fpnexplorer.geometry.Box;

/**
 * An object that the picture is known to hold.
 *
 * @param label its class: person
 * @param box in pixels of the network's input
 */
public record LabelledBox(String label, Box box) {}
