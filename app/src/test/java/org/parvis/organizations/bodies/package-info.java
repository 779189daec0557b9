@NullMarked
package org.parvis.organizations.bodies;

import org.jspecify.annotations.NullMarked;
