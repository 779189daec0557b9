@NullMarked
package org.parvis.organizations.members;

import org.jspecify.annotations.NullMarked;
