package org.parvis.calendar;

import org.parvis.kernel.LocalizedText;

/**
 * A day on which, for one legal text, things need not be done: its rule and its name for people.
 */
public record Holiday(String id, LocalizedText name, HolidayRule rule) {}
