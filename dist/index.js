require('./bundle.js').action();
