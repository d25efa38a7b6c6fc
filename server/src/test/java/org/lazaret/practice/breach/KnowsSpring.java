package org.lazaret.practice.breach;

import org.springframework.core.io.Resource;

record KnowsSpring(Resource page) {}
