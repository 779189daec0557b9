package org.parvis.participation.count;

/** What people vote on; its cost is in the smallest unit of the election (cents, say). */
public record Project(String id, String name, long cost) {}
