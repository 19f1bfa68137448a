from sklearn.metrics import roc_auc_score

# writes metrics.json on data/holdout.csv
