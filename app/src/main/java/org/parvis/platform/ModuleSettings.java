package org.parvis.platform;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Read before anything of a module is made.
 *
 * @param modules what the installation does without, each by {@code parvis.modules.NAME=false};
 *     docs/operations.md says which may be off and what becomes of what they hold
 */
@ConfigurationProperties("parvis")
record ModuleSettings(@DefaultValue Map<String, String> modules) {}
