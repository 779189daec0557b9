package org.parvis.forms.editors;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;

/**
 * Which place of a business a request is about, asked before its first question.
 *
 * @param carried what the address brought, or what was typed already, which goes on with the answer
 * @param typed whether the first page was answered already
 */
record AtWhichPage(
        String service,
        String business,
        List<Choice> places,
        String action,
        Map<String, List<String>> carried,
        boolean typed,
        @Nullable String error) {}
