package org.parvis.plans;

/**
 * What the central office says of one point of a plan.
 *
 * @param asks whether it asks for a change; else the point is accepted
 * @param answer what the body answers to it, empty until it does
 */
public record Remark(String point, boolean asks, String words, String answer) {}
