package org.parvis.forms.spi;

import java.time.LocalDate;
import java.util.Map;
import org.parvis.kernel.LocalizedText;

/**
 * What an answer may depend on beside the question.
 *
 * @param lang language in which it is asked or shown
 * @param today the legal day
 * @param organisations the bodies that offer the service, by code, in the order to show
 */
public record Asking(String lang, LocalDate today, Map<String, LocalizedText> organisations) {}
