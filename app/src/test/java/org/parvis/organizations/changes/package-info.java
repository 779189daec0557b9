@NullMarked
package org.parvis.organizations.changes;

import org.jspecify.annotations.NullMarked;
