package org.parvis.forms.editors;

import java.util.List;
import java.util.Map;

/**
 * Somebody may fill in a form for another one, and not end it: who ends it, and how it gets there.
 *
 * @param who the one who signs, in words
 * @param text what is not possible, and why
 * @param go where the way on leads: to the first page, or to a code
 * @param begun whether the form is begun already
 * @param carried what the address brought
 * @param stop where a form is sent that acts in one's own name again
 */
record HaveSignedPage(
        String service,
        String who,
        String text,
        String go,
        boolean begun,
        Map<String, List<String>> carried,
        String stop,
        String back) {}
