package org.parvis.forms.returning;

import java.util.List;

/**
 * What somebody wrote on a page of a request that was sent meanwhile.
 *
 * @param receipt where the receipt is
 * @param readable what the person wrote
 */
record AlreadySentPage(String receipt, List<String> readable) {}
