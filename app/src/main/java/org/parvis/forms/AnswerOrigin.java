package org.parvis.forms;

import java.time.Instant;

/**
 * Where an answer of a sent form came from, when its person did not type it there: whoever reads
 * the answers can weigh one that was only left standing. What is typed has none; what a register
 * holds is a {@link KnownAnswer}.
 *
 * @param question the question, or the group in a row of which it stands
 * @param how {@code proposed} by a program, {@code sent} or {@code draft} for an earlier form of
 *     the same person, {@code default} for the definition, {@code account}, {@code mandate} or
 *     {@code register} for what is held of whoever applies
 * @param by the name of the program; empty otherwise: which other form it was is nobody's business
 * @param on when it was proposed, or given
 */
public record AnswerOrigin(String question, String how, String by, Instant on) {}
