require('./bundle.js').post();
