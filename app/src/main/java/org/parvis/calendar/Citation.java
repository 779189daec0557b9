package org.parvis.calendar;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/** Where a rule comes from, and whether somebody read it there or must still do so. */
public record Citation(LocalizedText text, @Nullable URI url, boolean verified) {}
