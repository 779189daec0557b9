package org.parvis.cases.spi;

import org.parvis.kernel.CaseFileId;

/**
 * Somebody who stands in a file let in for the page of a module: an argument of its handler, whose
 * address has the number of the file as {@code {reference}}. By their account, by the mandate under
 * which they act at the moment, or by the code that their browser keeps; nobody else gets to the
 * handler, and learns whether there is such a file.
 */
public record PartyEntry(FileActs.Who who, CaseFileId file) {}
