package org.parvis.payments.readiness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;

/**
 * What was tried of the provider's page.
 *
 * @param done whether it was just saved
 * @param says whether people are sent there, and what is missing
 * @param address of the page; none where nobody pays on one
 */
record HostedListPage(
        boolean done,
        String says,
        @Nullable String address,
        List<Choice> points,
        String path,
        String back) {}
