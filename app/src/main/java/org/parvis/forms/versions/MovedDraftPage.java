package org.parvis.forms.versions;

import java.util.List;

/**
 * The form of a draft has changed since it was begun: shown once, before anything else of it.
 *
 * @param again questions to be answered again, because they or their choices changed
 * @param gone questions that are asked no more
 * @param fresh questions that are new
 */
record MovedDraftPage(
        String service, List<String> again, List<String> gone, List<String> fresh, String read) {}
